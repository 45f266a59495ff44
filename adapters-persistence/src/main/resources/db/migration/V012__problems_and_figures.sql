-- What needs attention, by what it has in common.
alter table failure add column channel text;

create index failure_open_by_cause on failure (reason, shop_code, channel, at, operation)
    where closed_at is null and dismissed_at is null;
create index failure_open_by_place on failure (id) where closed_at is null and dismissed_at is null;

-- When a shop was last heard of at Shopping Feed.
create index batch_latest on batch (shop_code, sent_at desc);

-- R43: work on many failures at once.
create table bulk (
    id          uuid primary key,
    deed        text        not null check (deed in ('resend', 'dismiss')),
    shop_code   text,
    reason      text,
    started_by  text        not null,
    started_at  timestamptz not null,
    state       text        not null check (state in ('running', 'stopped', 'finished')),
    planned     bigint      not null,
    done        bigint      not null,
    skipped     bigint      not null,
    place       bigint      not null,
    ended_at    timestamptz,
    lease_until timestamptz -- who works on it has it until then
);

create index bulk_running on bulk (id) where state = 'running';

-- What happened, hour by hour: of each shop, and of all shops together in sixteen parts, so that those who add to them seldom meet.
create table hourly_figure (
    scope     text        not null, -- a shop's code, or "*" and the number of the part
    hour      timestamptz not null,
    sent      bigint      not null,
    succeeded bigint      not null,
    failed    bigint      not null,
    primary key (scope, hour)
);

-- How long it took from the shop's declaration to the confirmation.
create table hourly_duration (
    scope   text        not null,
    hour    timestamptz not null,
    minutes integer     not null, -- took at most so long
    orders  bigint      not null,
    primary key (scope, hour, minutes)
);
