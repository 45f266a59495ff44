create table shop_order (
    shop_code         text        not null references shop on delete cascade,
    order_ref         text        not null,
    status            text        not null,
    tracking_number   text        not null,
    tracking_carrier  text        not null,
    tracking_url      text        not null,
    feed_order_id     bigint check (feed_order_id > 0),
    channel           text,
    channel_reference text,
    fulfilled_by      text check (fulfilled_by in ('store', 'channel')),
    placed_at         timestamptz,
    changed_at        timestamptz,
    shipped_sent      boolean     not null,
    declared_at       timestamptz not null,
    version           bigint      not null,
    primary key (shop_code, order_ref)
) with (fillfactor = 85);

-- The list of orders, newest first, of all shops or of one.
create index shop_order_latest on shop_order (declared_at desc, shop_code desc, order_ref desc);
create index shop_order_latest_of_shop on shop_order (shop_code, declared_at desc, order_ref desc);

-- One request, written down before it is sent (R29).
create table batch (
    attempt      uuid primary key,
    shop_code    text not null references shop on delete cascade,
    operation    text not null check (operation in ('ship', 'cancel', 'refund', 'deliver')),
    state        text not null check (state in ('READY', 'SENDING', 'SENT', 'UNKNOWN', 'SETTLED')),
    batch_id     text, -- what the API calls it
    sent_at      timestamptz,
    polls        integer not null,
    next_poll_at timestamptz,
    lease_until  timestamptz not null
);

create index batch_to_poll on batch (shop_code, next_poll_at) where state = 'SENT';
create index batch_unfinished on batch (shop_code, lease_until) where state in ('READY', 'SENDING', 'UNKNOWN');

create table order_task (
    id                    uuid primary key,
    shop_code             text        not null,
    order_ref             text        not null,
    want_ship             text check (want_ship in ('status_changed', 'tracking_changed')),
    want_status_operation boolean     not null,
    operation             text        not null check (operation in ('ship', 'cancel', 'refund', 'deliver')),
    due_at                timestamptz not null,
    attempts              integer     not null,
    first_tried_at        timestamptz,
    held                  boolean     not null, -- R21: waits for the ticket of an earlier operation
    attempt               uuid references batch, -- null while unsent
    sent_number           text, -- what the request says of this order; null while unsent
    sent_carrier          text,
    sent_url              text,
    sent_reason           text,
    foreign key (shop_code, order_ref) references shop_order on delete cascade
) with (fillfactor = 85);

-- R12: at most one unsent task an order.
create unique index order_task_unsent on order_task (shop_code, order_ref) where attempt is null;
create index order_task_due on order_task (shop_code, due_at, id) where attempt is null;
create index order_task_due_for on order_task (shop_code, operation, due_at, id) where attempt is null;
create index order_task_of_batch on order_task (attempt) where attempt is not null;
create index order_task_sent on order_task (shop_code, order_ref) where attempt is not null;
