-- Lists of orders, filtered: what a list asks for stands on the order's row, so that indexes serve it.

alter table shop_order
    add column channel_key    text, -- the channel's name as it is compared, trimmed and lower-cased (R15)
    add column last_operation text, -- how the latest work to end ended; all null until any did
    add column last_outcome   text,
    add column last_reason    text,
    add column last_message   text,
    add column last_ended_at  timestamptz;

update shop_order set channel_key = lower(btrim(channel)) where channel is not null;

update shop_order o
set last_operation = e.operation,
    last_outcome   = e.outcome,
    last_reason    = e.reason,
    last_message   = coalesce(e.detail_values[array_position(e.detail_names, 'message')], ''),
    last_ended_at  = e.at
from (select distinct on (shop_code, order_ref) *
      from order_event
      where kind = 'ended'
      order by shop_code, order_ref, id desc) e
where e.shop_code = o.shop_code and e.order_ref = o.order_ref;

-- The rows above answer what this index was for.
drop index order_event_outcome;

-- What ended other than well is rare and is what people look for.
create index shop_order_ended on shop_order (last_outcome, declared_at desc, shop_code desc, order_ref desc)
    where last_outcome <> 'succeeded';
create index shop_order_ended_of_shop on shop_order (shop_code, last_outcome, declared_at desc, order_ref desc)
    where last_outcome <> 'succeeded';
create index shop_order_channel on shop_order (shop_code, channel_key, declared_at desc, order_ref desc);

-- References by their beginning; references are as good as unique, so the shop need not come first.
create index shop_order_ref_beginning on shop_order (order_ref text_pattern_ops);
create index shop_order_channel_reference_beginning on shop_order (channel_reference text_pattern_ops);

-- The statuses a shop says it has, in its own order.
create table shop_status (
    shop_code text    not null references shop on delete cascade,
    code      text    not null,
    label     text    not null,
    position  integer not null,
    primary key (shop_code, code)
);
