-- Calls of shops that were refused, those of the same kind in one row. Without a foreign key: the key may not be known.
create table refused_call (
    shop_code text        not null, -- empty if nobody can tell whose call it was
    what      text        not null,
    status    integer     not null,
    problem   text        not null,
    detail    text        not null,
    last_at   timestamptz not null,
    times     integer     not null,
    primary key (shop_code, what, status, problem, detail)
);

create index refused_call_latest on refused_call (shop_code, last_at desc);
