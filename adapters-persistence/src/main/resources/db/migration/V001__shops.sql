-- A shop, its mapping and its lane. One row a shop each but the mapping, which has one a status.

create table shop (
    code                    text primary key,
    name                    text        not null,
    locale                  text        not null,
    time_zone               text        not null,
    notification_email      text,
    store_id                bigint      not null check (store_id > 0),
    token                   bytea       not null, -- encrypted, see TokenCipher
    mode                    text        not null check (mode in ('real-time', 'batch')),
    tracking_delay          bigint      not null check (tracking_delay >= 0), -- milliseconds
    recall_window           bigint      not null check (recall_window >= 0),  -- milliseconds
    legacy_policy           text        not null check (legacy_policy in ('stand-by', 'take-over')),
    paused                  boolean     not null,
    legacy_connector_active boolean     not null
);

-- R09: the key makes it impossible to map one status to two operations.
create table status_mapping (
    shop_code text not null references shop on delete cascade,
    status    text not null,
    operation text not null check (operation in ('ship', 'cancel', 'refund', 'deliver')),
    primary key (shop_code, status)
);

-- What is due for a shop and what holds it back, so that finding work never scans tasks.
create table lane (
    shop_code           text primary key references shop on delete cascade,
    next_due            timestamptz, -- no later than the earliest unsent task; null: nothing known to be due
    wait_until          timestamptz, -- R25
    token_refused       boolean not null default false, -- R27
    sync_lease_until    timestamptz, -- R42
    sync_lease_token    uuid,
    tickets_lease_until timestamptz, -- R42
    tickets_lease_token uuid
);

create index lane_due on lane (next_due) where next_due is not null;
