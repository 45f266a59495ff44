-- Statistics are older than a queue that fills or drains, and know nothing of a shop that came since. By them an index of requests, or
-- of what is due, may look as good for finding the work of one order as the index of orders, and then each look reads all there is.
-- So each index has a condition of its own, and a question that states it is answered by that index and by no other:
-- what is unsent of an order, attempt is null; what was sent of it, sent_number is not null; what is due, sent_number is null;
-- what a request holds, attempt is not null.
alter table order_task add constraint order_task_sent_as_said check ((attempt is null) = (sent_number is null));

drop index order_task_sent;
create index order_task_sent on order_task (shop_code, order_ref) where sent_number is not null;

drop index order_task_due_for;
create index order_task_due_for on order_task (shop_code, operation, due_at, id) where sent_number is null;
