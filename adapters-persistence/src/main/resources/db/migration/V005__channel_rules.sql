-- R15, R46: what a shop's merchant says of channels. Short lists, read with the shop at every declaration and replaced as a
-- whole: three documents in the shop's own row, so that reading them costs no query of its own.
alter table shop
    add column channel_abilities jsonb not null default '[]' check (jsonb_typeof(channel_abilities) = 'array'),
    add column carriers          jsonb not null default '[]' check (jsonb_typeof(carriers) = 'array'),
    add column cancel_reasons    jsonb not null default '[]' check (jsonb_typeof(cancel_reasons) = 'array');
