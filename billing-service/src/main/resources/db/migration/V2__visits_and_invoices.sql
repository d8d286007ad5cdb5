-- What billing knows of a session that took place, from booking's event.
create table visit (
    clinic       text        not null references issuer,
    appointment  uuid        not null,
    patient      uuid        not null,
    protocol     text        not null,
    technique    text        not null,
    depth        text        not null,
    areas        text[]      not null check (cardinality(areas) > 0),
    session_on   date        not null,
    completed_at timestamptz not null,
    invoice_id   uuid,
    state        text generated always as (case when invoice_id is null then 'to-be-priced' else 'invoiced' end) stored,
    primary key (clinic, appointment)
);
create index visit_by_state on visit (clinic, state, completed_at, appointment);

-- The number drawn last. Only a place to wait in line: that numbers have no gap is kept by the invoices themselves.
create table invoice_counter (
    clinic        text not null references issuer,
    series        text not null,
    year          int  not null,
    last_sequence int  not null check (last_sequence > 0),
    primary key (clinic, series, year)
);

create table invoice (
    clinic            text           not null references issuer,
    invoice_id        uuid           not null,
    series            text           not null,
    year              int            not null,
    sequence          int            not null check (sequence > 0),
    -- No gap: each number but the first refers to the one before it, and none is ever removed.
    previous_sequence int generated always as (nullif(sequence - 1, 0)) stored,
    number            text generated always as (
        series || '-' || year || '-' || lpad(sequence::text, greatest(6, length(sequence::text)), '0')) stored,
    type              text           not null check (type in ('F1', 'F2')),
    appointment       uuid           not null,
    patient           uuid           not null,
    session_on        date           not null,
    issued_at         timestamptz    not null check (issued_at = date_trunc('second', issued_at, 'UTC')),
    issued_on         date           not null,
    currency          text           not null check (currency in ('EUR', 'RUB')),
    net               numeric(14, 2) not null,
    vat               numeric(14, 2) not null check (vat >= 0),
    gross             numeric(14, 2) not null check (gross > 0),
    issuer_name       text           not null,
    issuer_tax_number text           not null,
    issuer_address    text           not null,
    correlation_id    text           not null,
    primary key (clinic, invoice_id),
    constraint invoice_number_is_unique unique (clinic, series, year, sequence),
    constraint a_session_is_invoiced_once unique (clinic, appointment),
    -- Lines and tax parts refer to the invoice with its currency: one document, one currency.
    unique (clinic, invoice_id, currency),
    constraint invoice_follows_the_one_before
        foreign key (clinic, series, year, previous_sequence) references invoice (clinic, series, year, sequence),
    foreign key (clinic, appointment) references visit,
    constraint invoice_year_is_that_of_issue check (year = extract(year from issued_on)),
    constraint invoice_net_and_vat_are_gross check (net + vat = gross)
);
create index invoice_by_day on invoice (clinic, issued_on, series, sequence);
create index invoice_by_patient on invoice (clinic, patient, issued_on, series, sequence);

alter table visit add foreign key (clinic, invoice_id) references invoice;

-- Value added tax of a document by category and rate, by the gross rule: net is the rounded share of the agreed gross.
create table invoice_vat (
    clinic     text           not null,
    invoice_id uuid           not null,
    category   text           not null check (category in ('S', 'E')),
    rate       numeric(5, 2)  not null check (rate between 0 and 100),
    currency   text           not null,
    net        numeric(14, 2) not null,
    vat        numeric(14, 2) not null,
    gross      numeric(14, 2) not null check (gross > 0),
    primary key (clinic, invoice_id, category, rate),
    constraint vat_has_the_currency_of_its_invoice
        foreign key (clinic, invoice_id, currency) references invoice (clinic, invoice_id, currency),
    constraint exempt_has_no_rate check (category <> 'E' or rate = 0),
    constraint vat_is_by_the_gross_rule check (net = round(gross * 100 / (100 + rate), 2)),
    constraint vat_and_net_are_gross check (net + vat = gross)
);

create table invoice_line (
    clinic             text           not null,
    invoice_id         uuid           not null,
    position           int            not null check (position > 0),
    text               text           not null check (text <> ''),
    protocol           text           not null,
    technique          text           not null,
    depth              text           not null,
    area               text           not null,
    rule               text           not null,
    price_list_version int            not null,
    currency           text           not null,
    gross              numeric(14, 2) not null check (gross > 0),
    vat_category       text           not null,
    vat_rate           numeric(5, 2)  not null,
    vat_reason         text           not null check (vat_reason <> ''),
    primary key (clinic, invoice_id, position),
    constraint line_has_the_currency_of_its_invoice
        foreign key (clinic, invoice_id, currency) references invoice (clinic, invoice_id, currency),
    constraint line_is_taxed_as_its_invoice
        foreign key (clinic, invoice_id, vat_category, vat_rate) references invoice_vat,
    constraint line_names_its_price_list
        foreign key (clinic, price_list_version) references price_list
);

-- An invoiced visit stays so: the session has had its document.
create function refuse_change_of_invoiced_visit() returns trigger language plpgsql as $$
begin
    if old.invoice_id is not null then
        raise exception '% of an invoiced visit is refused', tg_op using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger visit_is_invoiced_once before update or delete on visit
    for each row execute function refuse_change_of_invoiced_visit();

create trigger invoice_is_final before update or delete or truncate on invoice
    for each statement execute function refuse_change();
create trigger invoice_vat_is_final before update or delete or truncate on invoice_vat
    for each statement execute function refuse_change();
create trigger invoice_line_is_final before update or delete or truncate on invoice_line
    for each statement execute function refuse_change();
