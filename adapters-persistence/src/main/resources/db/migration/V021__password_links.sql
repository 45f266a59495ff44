-- Where a user is written to; and whether he has yet to choose his password: until then the hash is of one that nobody knows.
alter table administrator
    add column mail_address text,
    add column invited boolean not null default false;

-- Links by which users set their passwords, one for each at most.
create table password_link (
    username   text primary key references administrator on delete cascade,
    hash       text        not null unique, -- SHA-256 of what the link shows, in hex
    purpose    text        not null check (purpose in ('invitation', 'reset')),
    expires_at timestamptz not null
);
