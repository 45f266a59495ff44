-- What a key may be used for; those there are keep what they had.
alter table api_key add column scopes text not null default 'declare,read,act';
