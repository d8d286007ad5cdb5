-- A finding has its doctor; who decided stays when the finding is erased.
alter table visit add constraint a_finding_has_its_doctor check (sealed is null or justified_by is not null);
create index visit_with_finding on visit (clinic) where sealed is not null;

create or replace function refuse_change_of_invoiced_visit() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if is_erasing() and new.sealed is null
            and to_jsonb(new) - array['sealed', 'state'] = to_jsonb(old) - array['sealed', 'state'] then
            return new;
        end if;
    end if;
    if old.invoice_id is not null then
        raise exception '% of an invoiced visit is refused', tg_op using errcode = 'restrict_violation';
    end if;
    if old.package_id is not null and (tg_op = 'DELETE' or new.package_id is distinct from old.package_id) then
        raise exception '% of a visit that a package pays for is refused', tg_op using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;

-- Findings of a year of invoices on which nothing is open, and of sessions that a package has paid for. Whose last one went, and who has
-- not come since, loses her key with it.
create function erase_findings(of_clinic text, of_year int) returns int language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    erased int;
begin
    perform set_config('sunwise.erasing', 'on', true);
    update visit v set sealed = null
    where v.clinic = of_clinic and v.sealed is not null
        and coalesce((select i.year from invoice i where (i.clinic, i.invoice_id) = (v.clinic, v.invoice_id)),
            extract(year from v.session_on)) = of_year
        and (select coalesce(sum(p.debit - p.credit), 0) from ledger_posting p
            where (p.clinic, p.invoice_id, p.account) = (v.clinic, v.invoice_id, '411')) = 0;
    get diagnostics erased = row_count;
    delete from data_key k where k.scope = of_clinic and not exists (
        select from visit v where (v.clinic, v.patient) = (k.scope, k.owner)
            and (v.sealed is not null
                or coalesce((select i.year from invoice i where (i.clinic, i.invoice_id) = (v.clinic, v.invoice_id)),
                    extract(year from v.session_on)) > of_year));
    perform set_config('sunwise.erasing', 'off', true);
    return erased;
end $$;
revoke execute on function erase_findings(text, int) from public;
grant execute on function erase_findings(text, int) to billing_everywhere;
