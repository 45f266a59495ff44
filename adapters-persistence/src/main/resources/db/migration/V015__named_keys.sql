-- What a key is for, who made it, and from when on it is not taken any more.
alter table api_key add column name text not null default '';
alter table api_key add column created_by text not null default '';
alter table api_key add column expires_at timestamptz;

create index api_key_latest on api_key (created_at desc, id desc);
