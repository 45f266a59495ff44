-- Appended to by every step of every order. Without foreign keys, so that writing history never waits for anybody;
-- removing a shop removes its rows.
create sequence order_event_id increment by 50;

create table order_event (
    id            bigint primary key,
    shop_code     text        not null,
    order_ref     text        not null,
    at            timestamptz not null,
    kind          text        not null,
    operation     text,
    outcome       text,
    reason        text,
    detail_names  text[]      not null,
    detail_values text[]      not null
);

create index order_event_timeline on order_event (shop_code, order_ref, id desc);
create index order_event_outcome on order_event (shop_code, order_ref, id desc) where kind = 'ended';
create index order_event_age on order_event using brin (at);

create sequence failure_id increment by 50;

create table failure (
    id           bigint primary key,
    shop_code    text        not null,
    order_ref    text        not null,
    operation    text        not null,
    outcome      text        not null,
    reason       text        not null,
    message      text        not null,
    at           timestamptz not null,
    mailed_at    timestamptz,
    closed_at    timestamptz,
    dismissed_at timestamptz,
    foreign key (shop_code, order_ref) references shop_order on delete cascade
);

create unique index failure_open on failure (shop_code, order_ref, operation)
    where closed_at is null and dismissed_at is null;

create table process_run (
    id          uuid primary key,
    shop_code   text        not null,
    kind        text        not null,
    started_at  timestamptz not null,
    finished_at timestamptz not null,
    requests    integer     not null,
    sent        integer     not null,
    succeeded   integer     not null,
    failed      integer     not null,
    withdrawn   integer     not null,
    postponed   integer     not null,
    unknown     integer     not null
);

create index process_run_latest on process_run (shop_code, kind, started_at desc);

create sequence process_log_id increment by 50;

create table process_log (
    id        bigint primary key,
    run_id    uuid        not null references process_run on delete cascade,
    shop_code text        not null,
    at        timestamptz not null,
    level     text        not null,
    message   text        not null
);

create index process_log_of_run on process_log (run_id, id);
create index process_log_age on process_log using brin (at);
