-- Who is signed in: by the hash of what his browser shows.
create table session (
    id       text primary key, -- SHA-256 in hex
    username text        not null,
    address  text        not null,
    began_at timestamptz not null,
    seen_at  timestamptz not null
);

create index session_of_user on session (username);
create index session_seen on session (seen_at);

-- How often signing in failed lately, for a name and for an address.
create table sign_in_failure (
    subject text primary key,
    times   integer     not null,
    last_at timestamptz not null
);

create index sign_in_failure_age on sign_in_failure (last_at);
