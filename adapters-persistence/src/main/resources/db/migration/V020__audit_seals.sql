-- S22: each entry closes the trail up to itself. Entries of earlier versions, and of nodes that still run one, have no seal.
alter table audit_entry
    add column place bigint,
    add column seal  text;

create unique index audit_entry_place on audit_entry (place) where place is not null;

-- The seal of the entry that was appended last: one row, held by whoever appends.
create table audit_head (
    only_one boolean primary key default true check (only_one),
    place    bigint not null,
    seal     text   not null
);

insert into audit_head (place, seal) values (0, '');
