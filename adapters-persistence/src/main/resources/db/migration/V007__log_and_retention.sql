-- R41: the log is read by time, the latest first, shop by shop.
create index order_event_log on order_event (shop_code, at desc, id desc);
create index process_log_log on process_log (shop_code, at desc, id desc);

-- R41, R44: the latest runs of all processes, and from the far end those to delete.
create index process_run_log on process_run (shop_code, started_at desc, id desc);

-- The order of the shop that a line is about, if it is about one.
alter table process_log add column order_ref text;

-- R44
alter table lane
    add column cleanup_lease_until timestamptz, -- R42
    add column cleanup_lease_token uuid,
    add column cleaned_at timestamptz;

alter table process_run add column deleted integer not null default 0;

create index batch_finished on batch (shop_code, lease_until) where state = 'SETTLED';
create index failure_finished on failure (shop_code, at) where closed_at is not null or dismissed_at is not null;
