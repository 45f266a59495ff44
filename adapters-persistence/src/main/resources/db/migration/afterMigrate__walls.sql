-- The walls inside the database, built or mended after each migration, so that no new table is left without: who works may not
-- change the schema nor the audit (S22, S23), and what is done for one shop sees the rows of that shop alone (S07).
-- Whoever may not create roles gets along without; docs/security.md says what to ask the database's administrator for.

do $$
declare
    role_name text;
begin
    -- One node at a time, here and below.
    perform pg_advisory_xact_lock(7310582204916273);
    foreach role_name in array array['relais_work', 'relais_shop'] loop
        begin
            if not exists (select from pg_roles where rolname = role_name) then
                begin
                    execute format('create role %I nologin', role_name);
                exception
                    -- Another database of this server got there first.
                    when duplicate_object or unique_violation then
                        null;
                end;
            end if;
            if not pg_has_role(session_user, role_name, 'member') then
                execute format('grant %I to %I', role_name, session_user);
            end if;
        exception
            when insufficient_privilege then
                raise warning 'The role % cannot be used: %', role_name, sqlerrm;
        end;
    end loop;
end $$;

do $$
declare
    area text := current_schema();
    found record;
    of_shop text;
begin
    perform pg_advisory_xact_lock(7310582204916273);
    if not exists (select from pg_roles where rolname = 'relais_work')
            or not exists (select from pg_roles where rolname = 'relais_shop') then
        return;
    end if;

    execute format('grant usage on schema %I to relais_work, relais_shop', area);
    execute format('revoke create on schema %I from public', area);
    execute format('grant usage, select on all sequences in schema %I to relais_work, relais_shop', area);

    for found in
        select t.oid, t.relname as name, t.relrowsecurity as is_walled,
               (select a.attname from pg_attribute a
                where a.attrelid = t.oid and not a.attisdropped
                  and a.attname = case when t.relname = 'shop' then 'code'
                                       when t.relname like 'hourly!_%' escape '!' then 'scope'
                                       else 'shop_code' end) as shop_column
        from pg_class t
        where t.relnamespace = area::regnamespace and t.relkind in ('r', 'p') and not t.relispartition
          and pg_has_role(current_user, t.relowner, 'member')
    loop
        if found.name = 'flyway_schema_history' then
            execute format('grant select on %I.%I to relais_work', area, found.name);
        elsif found.name = 'audit_entry' then
            execute format('grant select, insert on %I.%I to relais_work', area, found.name);
        else
            execute format('grant select, insert, update, delete on %I.%I to relais_work', area, found.name);
        end if;

        -- What is not of a shop is not there for a shop; nor is what only people see.
        if found.shop_column is null or found.name in ('api_key', 'audit_entry', 'bulk') then
            continue;
        end if;
        execute format('grant select, insert, update, delete on %I.%I to relais_shop', area, found.name);

        if not found.is_walled then
            -- The figures of all shops together are counted up by each.
            of_shop := format('%I = current_setting(''relais.shop'', true)', found.shop_column)
                    || case when found.shop_column = 'scope' then ' or scope like ''*%''' else '' end;
            execute format('alter table %I.%I enable row level security', area, found.name);
            execute format('create policy work on %I.%I to relais_work using (true) with check (true)', area, found.name);
            execute format('create policy shop on %I.%I to relais_shop using (%s) with check (%s)',
                    area, found.name, of_shop, of_shop);
        end if;
    end loop;
exception
    -- A schema that is shared with others: all of this or nothing, and Relais at work says that it does without.
    when insufficient_privilege then
        raise warning 'The walls between shops cannot be built: %', sqlerrm;
end $$;
