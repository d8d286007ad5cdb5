-- What an estimate is for, and by whose word: its deposit and its session are taxed by that. What the doctor has found is sealed as that of
-- a visit is (docs/decisions/0060, 0090). Estimates from before were all aesthetic.
alter table estimate
    add column indication   text not null default 'aesthetic' check (indication in ('aesthetic', 'therapeutic')),
    add column justified_by text check (justified_by <> ''),
    add column sealed       bytea,
    add constraint a_therapeutic_estimate_has_its_doctor check ((indication = 'therapeutic') = (justified_by is not null)),
    add constraint a_finding_of_an_estimate_has_its_doctor check (sealed is null or justified_by is not null);
create index estimate_with_finding on estimate (clinic, patient) where sealed is not null;

-- Who decided stays when the finding is erased.
create or replace function check_estimate_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if is_erasing() and new.sealed is null
            and to_jsonb(new) - array['sealed', 'previous_sequence'] = to_jsonb(old) - array['sealed', 'previous_sequence'] then
            return new;
        end if;
    end if;
    if tg_op = 'DELETE' or to_jsonb(new) - array['state', 'previous_sequence'] <> to_jsonb(old) - array['state', 'previous_sequence']
        or (old.state, new.state) not in (('handed-over', 'signed'), ('handed-over', 'expired'), ('signed', 'expired')) then
        raise exception '% of an estimate is refused: what was handed over stays as it is', tg_op
            using errcode = 'restrict_violation';
    end if;
    if new.state = 'signed' and not exists (select from estimate_signature
                                            where (clinic, estimate_id) = (new.clinic, new.estimate_id)) then
        raise exception 'an estimate without a signature is not signed' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- Findings of a year: of visits by their invoices, on which nothing is open, or of sessions that a package has paid for; of estimates by
-- their last day, as a deposit or a session may have been exempt by them until then. Whose last one went, and who has not come since, loses
-- her key with it.
create or replace function erase_findings(of_clinic text, of_year int) returns int language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    of_visits int;
    of_estimates int;
begin
    perform set_config('sunwise.erasing', 'on', true);
    update visit v set sealed = null
    where v.clinic = of_clinic and v.sealed is not null
        and coalesce((select i.year from invoice i where (i.clinic, i.invoice_id) = (v.clinic, v.invoice_id)),
            extract(year from v.session_on)) = of_year
        and (select coalesce(sum(p.debit - p.credit), 0) from ledger_posting p
            where (p.clinic, p.invoice_id, p.account) = (v.clinic, v.invoice_id, '411')) = 0;
    get diagnostics of_visits = row_count;
    update estimate e set sealed = null
    where e.clinic = of_clinic and e.sealed is not null and extract(year from e.valid_until) = of_year;
    get diagnostics of_estimates = row_count;
    delete from data_key k where k.scope = of_clinic
        and not exists (select from visit v where (v.clinic, v.patient) = (k.scope, k.owner)
            and (v.sealed is not null
                or coalesce((select i.year from invoice i where (i.clinic, i.invoice_id) = (v.clinic, v.invoice_id)),
                    extract(year from v.session_on)) > of_year))
        and not exists (select from estimate e where (e.clinic, e.patient) = (k.scope, k.owner)
            and (e.sealed is not null or extract(year from e.valid_until) > of_year));
    perform set_config('sunwise.erasing', 'off', true);
    return of_visits + of_estimates;
end $$;
