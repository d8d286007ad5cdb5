-- What a service may do with each table, and with which rows of it (docs/decisions/0095). It is run after each migration, so that
-- no table can be forgotten: one with a column of the clinic, or of the chain, has its policies before the service begins.
do $$
declare
    service    constant text := '${service}_service';
    everywhere constant text := '${service}_everywhere';
    owner      constant text := current_user;
    chains     constant boolean := to_regprocedure('clinics_of_reach()') is not null;
    each       record;
    condition  text;
begin
    -- One instance at a time.
    perform pg_advisory_xact_lock(95);
    if owner in (service, everywhere) or pg_has_role(service, owner, 'member') then
        raise exception '% may not own the tables: sign in as another role for migrations', service;
    end if;
    if exists (select from pg_roles where rolname in (service, everywhere)
               and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)) then
        raise exception '% and % may have no attributes but LOGIN', service, everywhere;
    end if;
    execute format('grant usage on schema public to %I, %I', service, everywhere);

    for each in
        select c.relname as name, c.relkind = 'v' as is_view, c.relrowsecurity as secured,
            (select a.attname from pg_attribute a
             where a.attrelid = c.oid and not a.attisdropped and a.attname in ('clinic', 'clinic_id', 'chain_id')
             order by a.attname = 'chain_id' limit 1) as tenant,
            -- What a trigger refuses for every row, the service has no right to in the first place (16: update, 8: delete).
            exists (select from pg_trigger t join pg_proc f on f.oid = t.tgfoid
                    where t.tgrelid = c.oid and f.proname = 'refuse_change' and t.tgtype & 17 = 16
                        and cardinality(t.tgattr::int[]) = 0 and t.tgqual is null) as keeps_rows,
            exists (select from pg_trigger t join pg_proc f on f.oid = t.tgfoid
                    where t.tgrelid = c.oid and f.proname = 'refuse_change' and t.tgtype & 9 = 8
                        and t.tgqual is null) as keeps_all
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
            and c.relname not like '%schema_history'
            and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    loop
        execute format('grant select on %I to %I, %I', each.name, service, everywhere);
        continue when each.is_view;
        execute format('grant insert on %I to %I, %I', each.name, service, everywhere);
        if not each.keeps_rows then
            execute format('grant update on %I to %I, %I', each.name, service, everywhere);
        end if;
        if not each.keeps_all then
            execute format('grant delete on %I to %I, %I', each.name, service, everywhere);
        end if;

        continue when each.tenant is null or each.secured;
        execute format('alter table %I enable row level security, force row level security', each.name);
        -- Nobody passes a policy by: the owner, who migrates, and the wider role are named in one.
        execute format('create policy everywhere on %I to %I, %I using (true)', each.name, everywhere, owner);
        condition := case
            when each.tenant = 'chain_id' then 'chain_id = (select chain_of_reach())'
            when chains then format('%I = current_setting(''sunwise.clinic'', true)'
                || ' or current_setting(''sunwise.reach'', true) = ''chain'' and %1$I = any ((select clinics_of_reach())::text[])',
                each.tenant)
            else format('%I = current_setting(''sunwise.clinic'', true)', each.tenant) end;
        execute format('create policy of_clinic on %I to %I using (%s)', each.name, service, condition);
    end loop;

    -- Whoever writes records cannot alter them; the sealer, who goes through all clinics, adds a place and a hash.
    if to_regclass('audit_record') is not null then
        execute format('revoke update, delete on audit_record from %I, %I', service, everywhere);
        execute format('grant update (position, hash) on audit_record to %I', everywhere);
    end if;
end $$;
