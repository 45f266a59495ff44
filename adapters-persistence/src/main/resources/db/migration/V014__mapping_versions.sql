-- R09: what the mapping of a shop was, each time somebody saved it.
create table mapping_version (
    shop_code  text        not null references shop on delete cascade,
    number     integer     not null check (number > 0),
    mapping    text        not null, -- JSON: the statuses of each operation
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (shop_code, number)
);

-- What is in force already is the first version of each shop that has one.
insert into mapping_version (shop_code, number, mapping, changed_by, changed_at)
select shop_code, 1, jsonb_object_agg(operation, statuses)::text, 'Relais', now()
from (
    select shop_code, operation, jsonb_agg(status order by status) as statuses
    from status_mapping group by shop_code, operation
) as operations
group by shop_code;
