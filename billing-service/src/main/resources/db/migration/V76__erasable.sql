-- What the law no longer wants kept may be erased, by the functions below and in no other way (docs/decisions/0091): numbers, amounts,
-- hashes and chains stay as they are, the names on them go. Only the round that goes through all clinics may call them.

-- Whether one of these functions is at work: it runs as the owner, which the service is not.
create function is_erasing() returns boolean language sql stable as $$
    select coalesce(current_setting('sunwise.erasing', true), '') = 'on'
        and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = 'public.invoice'::regclass)
$$;

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and tg_table_name in ('invoice', 'estimate_signature') and is_erasing() then
        return null;
    end if;
    raise exception '% of % is refused: what was written here stays as it is', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end $$;

-- Nothing changes but the columns that the trigger names.
create function refuse_more_than_erasure() returns trigger language plpgsql as $$
begin
    if to_jsonb(new) - tg_argv is distinct from to_jsonb(old) - tg_argv then
        raise exception 'more of % would be changed than may be erased', tg_table_name using errcode = 'restrict_violation';
    end if;
    return null;
end $$;

-- A full invoice names its recipient until it is erased.
alter table invoice add column recipient_erased boolean not null default false;
alter table invoice drop constraint a_full_invoice_and_no_other_names_its_recipient;
alter table invoice add constraint a_full_invoice_and_no_other_names_its_recipient
    check (num_nonnulls(recipient_name, recipient_tax_number, recipient_address, recipient_country, recipient_reference)
        = case when type = 'F1' and not recipient_erased then 5 else 0 end);
create index invoice_with_recipient on invoice (clinic, year) where recipient_name is not null;
create trigger invoice_loses_its_recipient_only after update on invoice
    for each row execute function refuse_more_than_erasure('recipient_name', 'recipient_tax_number', 'recipient_address',
        'recipient_country', 'recipient_reference', 'recipient_erased');

-- Of those on which nothing is open.
create function erase_recipients(of_clinic text, of_year int) returns int language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    erased int;
begin
    perform set_config('sunwise.erasing', 'on', true);
    update invoice i
    set recipient_name = null, recipient_tax_number = null, recipient_address = null, recipient_country = null,
        recipient_reference = null, recipient_erased = true
    where i.clinic = of_clinic and i.year = of_year and i.recipient_name is not null
        and (select coalesce(sum(p.debit - p.credit), 0) from ledger_posting p
            where (p.clinic, p.invoice_id, p.account) = (i.clinic, i.invoice_id, '411')) = 0;
    get diagnostics erased = row_count;
    perform set_config('sunwise.erasing', 'off', true);
    return erased;
end $$;

-- That an estimate was signed, when, and with which hash stays; the name, or what was drawn, goes.
alter table estimate_signature add column erased boolean not null default false;
alter table estimate_signature drop constraint estimate_signature_content_check;
alter table estimate_signature add constraint a_signature_is_there_until_it_is_erased check ((content = '') = erased);
create trigger signature_loses_its_content_only after update on estimate_signature
    for each row execute function refuse_more_than_erasure('content', 'erased');

create function erase_signatures(of_clinic text, of_year int) returns int language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    signed int;
begin
    perform set_config('sunwise.erasing', 'on', true);
    update estimate_signature g set content = '', erased = true
    from estimate e
    where (e.clinic, e.estimate_id) = (g.clinic, g.estimate_id) and e.clinic = of_clinic and e.year = of_year and not g.erased;
    get diagnostics signed = row_count;
    perform set_config('sunwise.erasing', 'off', true);
    return signed;
end $$;

-- Kept exports go as a whole: each has names in its documents.
create or replace function refuse_change_of_made_export() returns trigger language plpgsql as $$
begin
    if old.state in ('made', 'empty') and not (tg_op = 'DELETE' and is_erasing()) then
        raise exception '% of an export that was made is refused', tg_op using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;

create or replace function refuse_change_of_made_part() returns trigger language plpgsql as $$
begin
    if exists (select from kept_export e where (e.clinic, e.export_id) = (coalesce(new.clinic, old.clinic),
            coalesce(new.export_id, old.export_id)) and e.state <> 'making') and not (tg_op = 'DELETE' and is_erasing()) then
        raise exception '% of a part of an export that nobody makes is refused', tg_op
            using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;

create function erase_exports(of_clinic text, of_year int) returns int language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    made int;
begin
    perform set_config('sunwise.erasing', 'on', true);
    delete from kept_export_part p using kept_export e
    where (e.clinic, e.export_id) = (p.clinic, p.export_id) and e.clinic = of_clinic
        and extract(year from e.month) = of_year and e.state in ('made', 'empty');
    delete from kept_export
    where clinic = of_clinic and extract(year from month) = of_year and state in ('made', 'empty');
    get diagnostics made = row_count;
    perform set_config('sunwise.erasing', 'off', true);
    return made;
end $$;

revoke execute on function erase_recipients(text, int), erase_signatures(text, int), erase_exports(text, int) from public;
grant execute on function erase_recipients(text, int), erase_signatures(text, int), erase_exports(text, int)
    to billing_everywhere;
