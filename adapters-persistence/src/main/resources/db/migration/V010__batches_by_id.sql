-- R29: a ticket that is found for an unclear request may belong to an earlier request of the same order.
create index batch_by_id on batch (shop_code, batch_id) where batch_id is not null;
