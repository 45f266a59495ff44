-- An order is written twice between its declaration and a good end: when it is handed over, and when it succeeded. Neither changes
-- what an index knows, as long as no index names the outcome of what went well, so that both stay on the page of the row, which has
-- room for as many versions as it has rows.
alter table shop_order
    add column ended_badly text generated always as (case when last_outcome <> 'succeeded' then last_outcome end) stored;

create index shop_order_ended_badly on shop_order (ended_badly, declared_at desc, shop_code desc, order_ref desc)
    where ended_badly is not null;
create index shop_order_ended_badly_of_shop on shop_order (shop_code, ended_badly, declared_at desc, order_ref desc)
    where ended_badly is not null;
drop index shop_order_ended;
drop index shop_order_ended_of_shop;

alter table shop_order set (fillfactor = 50);

-- What is most urgent of a shop is the most urgent of one of its operations: order_task_due_for knows that as well.
drop index order_task_due;
