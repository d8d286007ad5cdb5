-- What each till has by the ledger, kept by the trigger that checks the postings: no payment sums up a till's whole life.
create table till_balance (
    clinic   text           not null references issuer,
    till     text           not null,
    currency text           not null check (currency in ('EUR', 'RUB')),
    balance  numeric(14, 2) not null,
    primary key (clinic, till, currency)
);
insert into till_balance
select clinic, till, currency, sum(debit - credit) from ledger_posting where account = '53' group by clinic, till, currency;

create or replace function check_postings() returns trigger language plpgsql as $$
declare
    wrong text;
begin
    perform 1 from issuer where clinic in (select clinic from added) order by clinic for no key update;

    select 'entry ' || e.number || ' of ' || e.year || ' of ' || e.clinic into wrong
    from (select distinct clinic, year, number from added) a
    join ledger_entry e using (clinic, year, number)
    join ledger_posting p using (clinic, year, number)
    group by e.clinic, e.year, e.number, e.postings
    having sum(p.debit) <> sum(p.credit) or count(*) <> e.postings limit 1;
    if wrong is not null then
        raise exception '% does not balance or is complete already', wrong using errcode = 'check_violation';
    end if;

    select i.number into wrong
    from (select distinct clinic, invoice_id from added where account = '411') a
    join invoice i using (clinic, invoice_id)
    join ledger_posting p on (p.clinic, p.invoice_id) = (i.clinic, i.invoice_id) and p.account = '411'
    group by i.clinic, i.invoice_id, i.number, i.gross
    having sum(p.debit - p.credit) not between 0 and i.gross limit 1;
    if wrong is not null then
        raise exception 'less than nothing or more than all of invoice % would be open', wrong
            using errcode = 'check_violation';
    end if;

    select p.patient into wrong
    from (select distinct clinic, patient from added where account = '4191') a
    join ledger_posting p using (clinic, patient)
    where p.account = '4191'
    group by p.clinic, p.patient, p.currency
    having sum(p.credit - p.debit) < 0 limit 1;
    if wrong is not null then
        raise exception 'patient % has no such deposit', wrong using errcode = 'check_violation';
    end if;

    insert into till_balance as known (clinic, till, currency, balance)
    select clinic, till, currency, sum(debit - credit) from added where account = '53'
    group by clinic, till, currency order by clinic, till, currency
    on conflict (clinic, till, currency) do update set balance = known.balance + excluded.balance;
    select b.till into wrong
    from (select distinct clinic, till, currency from added where account = '53') a
    join till_balance b using (clinic, till, currency)
    where b.balance < 0 limit 1;
    if wrong is not null then
        raise exception 'till % has no such amount', wrong using errcode = 'check_violation';
    end if;
    return null;
end $$;

create or replace function check_cash_closing() returns trigger language plpgsql as $$
declare
    has numeric;
    booked numeric;
begin
    perform 1 from issuer where clinic = new.clinic for no key update;
    select coalesce(sum(balance), 0) into has from till_balance
        where (clinic, till, currency) = (new.clinic, new.till, new.currency);
    select coalesce(sum(p.debit - p.credit), 0) into booked
        from ledger_entry e join ledger_posting p using (clinic, year, number)
        where (e.clinic, e.document_kind, e.document_id) = (new.clinic, 'cash-closing', new.closing_id) and p.account = '53';
    if has <> new.counted - new.banked or has - booked <> new.expected then
        raise exception 'till % of % is not closed with what the ledger has', new.till, new.clinic
            using errcode = 'check_violation';
    end if;
    if exists (select from cash_closing where (clinic, till, currency) = (new.clinic, new.till, new.currency)
               and closed_on >= new.closed_on) then
        raise exception 'till % of % is closed on % already', new.till, new.clinic, new.closed_on
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

-- Nobody writes a balance but the trigger of the postings.
create function refuse_change_by_hand() returns trigger language plpgsql as $$
begin
    if pg_trigger_depth() < 2 then
        raise exception '% of % is refused: it follows the ledger by itself', tg_op, tg_table_name
            using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create trigger till_balance_follows_the_ledger before insert or update or delete or truncate on till_balance
    for each statement execute function refuse_change_by_hand();
