-- What a clinic asks for by its policy: of who cancels late or does not come, and in advance. A policy is final; another begins later.
create table fee_policy (
    clinic            text           not null references issuer,
    effective_from    date           not null,
    currency          text           not null check (currency in ('EUR', 'RUB')),
    -- Null: nothing is asked for.
    late_cancellation numeric(14, 2) check (late_cancellation > 0),
    no_show           numeric(14, 2) check (no_show > 0),
    deposit           numeric(14, 2) check (deposit > 0),
    set_at            timestamptz    not null,
    set_by            text           not null check (set_by <> ''),
    primary key (clinic, effective_from)
);
create trigger fee_policy_is_final before update or delete or truncate on fee_policy
    for each statement execute function refuse_change();

-- What billing knows of a session that was booked, from booking's events.
create table booked_session (
    clinic      text        not null references issuer,
    appointment uuid        not null,
    patient     uuid        not null,
    protocol    text        not null,
    technique   text        not null,
    depth       text        not null,
    areas       text[]      not null check (cardinality(areas) > 0),
    starts_at   timestamptz not null,
    -- The clinic's day on which it was booked: the policy of that day was stated.
    booked_on   date        not null,
    state       text        not null check (state in ('booked', 'cancelled', 'missed')),
    primary key (clinic, appointment)
);
create index booked_session_by_patient on booked_session (clinic, patient, starts_at);

-- Compensation is no price of anything: category O, outside of value added tax, and an income of its own.
alter table invoice_vat drop constraint invoice_vat_category_check;
alter table invoice_vat add constraint invoice_vat_category_check check (category in ('S', 'E', 'O'));
alter table invoice_vat drop constraint exempt_has_no_rate;
alter table invoice_vat add constraint exempt_has_no_rate check (category = 'S' or rate = 0);
alter table ledger_posting drop constraint ledger_posting_vat_category_check;
alter table ledger_posting add constraint ledger_posting_vat_category_check check (vat_category in ('S', 'E', 'O'));
insert into ledger_account values ('7588');
insert into ledger_account_name values
    ('FR', '7588', 'Autres produits divers de gestion courante'), ('ES', '7588', 'Indemnizaciones recibidas'),
    ('NL', '7588', 'Ontvangen schadevergoedingen'), ('DE', '7588', 'Erhaltene Entschädigungen'),
    ('RU', '7588', 'Полученные возмещения');
alter table invoice drop constraint invoice_kind_check;
alter table invoice add constraint invoice_kind_check check (kind in ('session', 'package', 'fee'));

-- A fee has its amount from the policy.
alter table invoice_line alter column price_list_version drop not null;

create table fee (
    clinic      text not null references issuer,
    appointment uuid not null,
    kind        text not null check (kind in ('late-cancellation', 'no-show')),
    patient     uuid not null,
    occurred_on date not null,
    policy_from date not null,
    invoice_id  uuid not null,
    primary key (clinic, appointment),
    unique (clinic, invoice_id),
    foreign key (clinic, policy_from) references fee_policy,
    foreign key (clinic, invoice_id) references invoice
);
create index fee_by_patient on fee (clinic, patient, occurred_on);
create table fee_waiver (
    clinic         text not null,
    appointment    uuid not null,
    credit_note_id uuid not null,
    reason         text not null check (reason <> ''),
    waived_on      date not null,
    waived_by      text not null check (waived_by <> ''),
    primary key (clinic, appointment),
    foreign key (clinic, appointment) references fee,
    foreign key (clinic, credit_note_id) references credit_note
);

-- Money for one booked session in advance, until its invoice takes it or it is paid back.
create table deposit (
    clinic      text           not null,
    deposit_id  uuid           not null,
    appointment uuid           not null,
    patient     uuid           not null,
    currency    text           not null check (currency in ('EUR', 'RUB')),
    amount      numeric(14, 2) not null check (amount > 0),
    taken_on    date           not null,
    primary key (clinic, deposit_id),
    foreign key (clinic, deposit_id) references payment (clinic, payment_id),
    foreign key (clinic, appointment) references booked_session
);
create index deposit_by_patient on deposit (clinic, patient, taken_on);
create index deposit_by_appointment on deposit (clinic, appointment);
create table deposit_settlement (
    clinic     text not null,
    deposit_id uuid not null,
    kind       text not null check (kind in ('taken-over', 'returned')),
    payment_id uuid not null,
    settled_on date not null,
    primary key (clinic, deposit_id),
    foreign key (clinic, deposit_id) references deposit,
    foreign key (clinic, payment_id) references payment
);

do $$
declare
    part text;
begin
    foreach part in array array['fee', 'fee_waiver', 'deposit', 'deposit_settlement'] loop
        execute format('create trigger %I before update or delete or truncate on %I for each statement '
            || 'execute function refuse_change()', part || '_is_final', part);
    end loop;
end $$;

create or replace function check_invoice_is_posted() returns trigger language plpgsql as $$
begin
    if (select (sum(p.debit) filter (where p.account = '411'),
                coalesce(sum(p.credit) filter (where p.account = '44571'), 0),
                sum(p.credit) filter (where p.account in ('706', '707', '487', '7588')))
        from ledger_entry e join ledger_posting p using (clinic, year, number)
        where e.clinic = new.clinic and e.document_kind = 'invoice' and e.document_id = new.invoice_id)
       is distinct from (new.gross, new.vat, new.net) then
        raise exception 'invoice % of % is not posted as it is', new.number, new.clinic using errcode = 'check_violation';
    end if;
    return null;
end $$;

create or replace function check_credit_note_is_posted() returns trigger language plpgsql as $$
begin
    if (select (sum(p.credit) filter (where p.account = '411'),
                coalesce(sum(p.debit) filter (where p.account = '44571'), 0),
                coalesce(sum(p.debit) filter (where p.account in ('706', '707', '487', '7588')), 0))
        from ledger_entry e join ledger_posting p using (clinic, year, number)
        where e.clinic = new.clinic and e.document_kind = 'credit-note' and e.document_id = new.credit_note_id)
       is distinct from (new.gross, new.vat, new.net) then
        raise exception 'credit note % of % is not posted as it is', new.number, new.clinic using errcode = 'check_violation';
    end if;
    return null;
end $$;
