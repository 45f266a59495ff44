-- Who signed in before there were roles could do everything.
alter table administrator
    add column role text not null default 'admin' check (role in ('viewer', 'operator', 'admin'));

-- What people did; appended to, never changed. Without a foreign key: it stays when the shop goes.
create sequence audit_entry_id increment by 50;

create table audit_entry (
    id        bigint primary key,
    at        timestamptz not null,
    actor     text        not null,
    address   text        not null,
    activity  text        not null,
    shop_code text,
    subject   text        not null,
    before    text        not null,
    after     text        not null
);

create index audit_entry_of_shop on audit_entry (shop_code, id desc);
create index audit_entry_of_actor on audit_entry (actor, id desc);

-- Not even a mistake in Relais changes what is written there.
create function audit_entries_stay() returns trigger language plpgsql as $$
begin
    raise exception 'audit entries are never changed nor deleted';
end $$;

create trigger audit_entry_stays before update or delete on audit_entry
    for each statement execute function audit_entries_stay();
