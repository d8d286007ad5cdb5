-- Money received, paid back, or taken from a deposit. What it pays for stands in the ledger.
create table payment (
    clinic            text           not null references issuer,
    payment_id        uuid           not null,
    series            text           not null,
    year              int            not null,
    sequence          int            not null check (sequence > 0),
    previous_sequence int generated always as (nullif(sequence - 1, 0)) stored,
    number            text generated always as (
        series || '-' || year || '-' || lpad(sequence::text, greatest(6, length(sequence::text)), '0')) stored,
    kind              text           not null check (kind in ('payment', 'refund', 'allocation')),
    method            text           check (method in ('cash', 'card', 'transfer', 'online')),
    till              text,
    patient           uuid           not null,
    currency          text           not null check (currency in ('EUR', 'RUB')),
    amount            numeric(14, 2) not null check (amount > 0),
    recorded_at       text           not null check (recorded_at ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$'),
    recorded_on       date           not null,
    recorded_by       text           not null check (recorded_by <> ''),
    -- Of the bank or the terminal, or why money is paid back.
    reference         text           not null,
    correlation_id    text           not null,
    primary key (clinic, payment_id),
    constraint payment_number_is_unique unique (clinic, series, year, sequence),
    constraint payment_follows_the_one_before
        foreign key (clinic, series, year, previous_sequence) references payment (clinic, series, year, sequence),
    constraint payment_year_is_that_of_its_day check (year = extract(year from recorded_on)),
    constraint payment_day_is_that_of_its_time check (left(recorded_at, 10) = to_char(recorded_on, 'YYYY-MM-DD')),
    constraint money_that_moves_has_a_method check ((kind = 'allocation') = (method is null)),
    constraint cash_goes_through_a_till check ((till is not null) = (method is not null and method = 'cash')),
    constraint a_refund_says_why check (kind <> 'refund' or reference <> '')
);
create index payment_by_day on payment (clinic, recorded_on, series, sequence);
create index payment_by_patient on payment (clinic, patient, recorded_on, series, sequence);

-- At the end of each transaction: what was received or paid back is in the ledger with its amount.
create function check_payment_is_posted() returns trigger language plpgsql as $$
begin
    if (select sum(case new.kind
                       when 'payment' then p.debit - p.credit
                       when 'refund' then p.credit - p.debit
                   end) filter (where p.account in ('512', '53'))
        from ledger_entry e join ledger_posting p using (clinic, year, number)
        where e.clinic = new.clinic and e.document_kind = new.kind and e.document_id = new.payment_id)
       is distinct from (case when new.kind <> 'allocation' then new.amount end)
       or not exists (select from ledger_entry e
                      where e.clinic = new.clinic and e.document_kind = new.kind and e.document_id = new.payment_id) then
        raise exception '% % of % is not posted as it is', new.kind, new.number, new.clinic using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger payment_is_posted after insert on payment deferrable initially deferred
    for each row execute function check_payment_is_posted();
create trigger payment_is_final before update or delete or truncate on payment
    for each statement execute function refuse_change();

-- A till's day, counted and closed for good.
create table cash_closing (
    clinic     text           not null references issuer,
    till       text           not null,
    currency   text           not null check (currency in ('EUR', 'RUB')),
    closed_on  date           not null,
    closing_id uuid           not null unique,
    -- What the ledger says that the till has.
    expected   numeric(14, 2) not null,
    counted    numeric(14, 2) not null check (counted >= 0),
    difference numeric(14, 2) generated always as (counted - expected) stored,
    -- Taken to the bank after counting.
    banked     numeric(14, 2) not null check (banked >= 0),
    reason     text           not null,
    closed_at  timestamptz    not null,
    closed_by  text           not null check (closed_by <> ''),
    primary key (clinic, till, currency, closed_on),
    constraint a_difference_has_a_reason check (counted = expected or reason <> ''),
    constraint only_what_was_counted_goes_to_the_bank check (banked <= counted)
);

-- The till has afterwards in the ledger what it has in truth, and days are closed in their order.
create function check_cash_closing() returns trigger language plpgsql as $$
declare
    has numeric;
    booked numeric;
begin
    perform 1 from issuer where clinic = new.clinic for no key update;
    select coalesce(sum(debit - credit), 0) into has from ledger_posting
        where (clinic, till, currency, account) = (new.clinic, new.till, new.currency, '53');
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
create trigger cash_closing_fits before insert on cash_closing
    for each row execute function check_cash_closing();
create trigger cash_closing_is_final before update or delete or truncate on cash_closing
    for each statement execute function refuse_change();

create function check_till_is_open() returns trigger language plpgsql as $$
declare
    closed text;
begin
    select c.till into closed
    from added a join ledger_entry e using (clinic, year, number)
    join cash_closing c on (c.clinic, c.till, c.currency) = (a.clinic, a.till, a.currency) and c.closed_on >= e.entry_on
    limit 1;
    if closed is not null then
        raise exception 'the day of till % is closed', closed using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create trigger postings_of_a_closed_day_are_refused after insert on ledger_posting
    referencing new table as added for each statement execute function check_till_is_open();
