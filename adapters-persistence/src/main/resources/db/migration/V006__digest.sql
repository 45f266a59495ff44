-- What merchants are told by mail (R39): each notice once, in one digest.
create sequence notice_id increment by 50;

-- The outbox: a digest waits until it is sent or left to the pages.
create table digest (
    id        uuid primary key,
    shop_code text        not null,
    made_at   timestamptz not null,
    sent_at   timestamptz,
    left_at   timestamptz -- when it was left to the pages for want of an address or a mail server
);

create index digest_waiting on digest (shop_code, made_at) where sent_at is null and left_at is null;

-- Without foreign keys to shop and order, as history: writing never waits, and removing a shop removes its rows.
create table notice (
    id                bigint primary key,
    shop_code         text        not null,
    kind              text        not null check (kind in ('token_refused', 'failure', 'stuck')),
    order_ref         text,
    channel           text, -- as they were known then: a notice does not change
    channel_reference text,
    operation         text,
    reason            text,
    message           text        not null,
    at                timestamptz not null,
    digest            uuid references digest deferrable initially deferred,
    left_at           timestamptz,
    check ((kind = 'token_refused') = (order_ref is null)),
    check ((kind = 'failure') = (reason is not null))
);

create index notice_untold on notice (shop_code, at) where digest is null and left_at is null;
create index notice_of_digest on notice (digest) where digest is not null;

alter table lane
    add column digest_lease_until timestamptz, -- R42
    add column digest_lease_token uuid;

alter table process_run
    add column mails  integer not null default 0,
    add column mailed integer not null default 0;
