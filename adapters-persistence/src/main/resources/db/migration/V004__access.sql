create table api_key (
    id           uuid primary key,
    shop_code    text        not null references shop on delete cascade,
    hash         text        not null unique, -- SHA-256 of the key, in hex
    beginning    text        not null,
    created_at   timestamptz not null,
    last_used_at timestamptz
);

create index api_key_of_shop on api_key (shop_code, created_at);

create table administrator (
    username text primary key,
    password text not null -- bcrypt
);
