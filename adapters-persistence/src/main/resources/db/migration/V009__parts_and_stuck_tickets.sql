-- R45: a part of a task that left before the rest; it goes back into that task if it comes back.
alter table order_task add column part_of uuid;

-- R38: the merchant was told that tickets of this request stay open.
alter table batch add column stuck boolean not null default false;
