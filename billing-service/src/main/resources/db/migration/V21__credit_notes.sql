-- Corrections of issued invoices: documents of their own, in their own gapless series, in the same chain.
create table credit_note (
    clinic            text           not null references issuer,
    credit_note_id    uuid           not null,
    series            text           not null,
    year              int            not null,
    sequence          int            not null check (sequence > 0),
    previous_sequence int generated always as (nullif(sequence - 1, 0)) stored,
    number            text generated always as (
        series || '-' || year || '-' || lpad(sequence::text, greatest(6, length(sequence::text)), '0')) stored,
    type              text           not null check (type in ('R1', 'R2', 'R3', 'R4', 'R5')),
    invoice_id        uuid           not null,
    patient           uuid           not null,
    reason            text           not null check (reason <> ''),
    note              text           not null,
    issued_at         timestamptz    not null check (issued_at = date_trunc('second', issued_at, 'UTC')),
    issued_on         date           not null,
    currency          text           not null,
    -- Positive: what is taken back.
    net               numeric(14, 2) not null check (net >= 0),
    vat               numeric(14, 2) not null check (vat >= 0),
    gross             numeric(14, 2) not null check (gross > 0),
    issuer_name       text           not null,
    issuer_tax_number text           not null,
    issuer_address    text           not null,
    correlation_id    text           not null,
    primary key (clinic, credit_note_id),
    unique (clinic, credit_note_id, invoice_id),
    constraint credit_note_number_is_unique unique (clinic, series, year, sequence),
    constraint credit_note_follows_the_one_before
        foreign key (clinic, series, year, previous_sequence) references credit_note (clinic, series, year, sequence),
    constraint credit_note_has_the_currency_of_its_invoice
        foreign key (clinic, invoice_id, currency) references invoice (clinic, invoice_id, currency),
    constraint credit_note_year_is_that_of_issue check (year = extract(year from issued_on)),
    constraint credit_note_net_and_vat_are_gross check (net + vat = gross)
);
create index credit_note_by_day on credit_note (clinic, issued_on, series, sequence);
create index credit_note_by_invoice on credit_note (clinic, invoice_id) include (gross);
create index credit_note_by_patient on credit_note (clinic, patient, issued_on, series, sequence);

create table credit_note_vat (
    clinic         text           not null,
    credit_note_id uuid           not null,
    invoice_id     uuid           not null,
    category       text           not null,
    rate           numeric(5, 2)  not null,
    net            numeric(14, 2) not null check (net >= 0),
    vat            numeric(14, 2) not null check (vat >= 0),
    gross          numeric(14, 2) not null check (gross > 0),
    primary key (clinic, credit_note_id, category, rate),
    foreign key (clinic, credit_note_id, invoice_id) references credit_note (clinic, credit_note_id, invoice_id),
    constraint credit_is_taxed_as_its_invoice
        foreign key (clinic, invoice_id, category, rate) references invoice_vat,
    constraint credited_vat_and_net_are_gross check (net + vat = gross)
);
create index credit_note_vat_by_invoice on credit_note_vat (clinic, invoice_id, category, rate);

create table credit_note_line (
    clinic           text           not null,
    credit_note_id   uuid           not null,
    invoice_id       uuid           not null,
    -- Of the invoice's line.
    position         int            not null,
    gross            numeric(14, 2) not null check (gross > 0),
    primary key (clinic, credit_note_id, position),
    foreign key (clinic, credit_note_id, invoice_id) references credit_note (clinic, credit_note_id, invoice_id),
    constraint credit_names_a_line_of_its_invoice
        foreign key (clinic, invoice_id, position) references invoice_line
);
create index credit_note_line_by_line on credit_note_line (clinic, invoice_id, position) include (gross);

-- Never above what is left, however many credit at the same time: whoever credits waits for whoever else does.
create function check_credit_line() returns trigger language plpgsql as $$
begin
    perform 1 from issuer where clinic = new.clinic for no key update;
    if (select sum(c.gross) > (select l.gross from invoice_line l
                               where (l.clinic, l.invoice_id, l.position) = (new.clinic, new.invoice_id, new.position))
        from credit_note_line c where (c.clinic, c.invoice_id, c.position) = (new.clinic, new.invoice_id, new.position)) then
        raise exception 'more would be credited than line % of invoice % has', new.position, new.invoice_id
            using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger credit_line_is_within_the_rest after insert on credit_note_line
    for each row execute function check_credit_line();

-- The credited net is by the gross rule of all that is credited so far, so that the last credit leaves no cent.
create function check_credit_vat() returns trigger language plpgsql as $$
begin
    perform 1 from issuer where clinic = new.clinic for no key update;
    if (select sum(net) <> round(sum(gross) * 100 / (100 + new.rate), 2) from credit_note_vat
        where (clinic, invoice_id, category, rate) = (new.clinic, new.invoice_id, new.category, new.rate)) then
        raise exception 'the tax credited on invoice % is not by the gross rule', new.invoice_id
            using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger credit_vat_is_by_the_gross_rule after insert on credit_note_vat
    for each row execute function check_credit_vat();

alter table chain_record alter column invoice_id drop not null;
alter table chain_record add column credit_note_id uuid;
alter table chain_record add unique (clinic, credit_note_id);
alter table chain_record add foreign key (clinic, credit_note_id) references credit_note;
alter table chain_record add constraint record_is_of_one_document check (num_nonnulls(invoice_id, credit_note_id) = 1);

-- A credit note's amounts are hashed as differences, below zero (TipoRectificativa I of VERI*FACTU).
create function chain_hash(document credit_note, previous_hash text, recorded_at text) returns text
language sql stable as $$
    select upper(encode(sha256(convert_to(
        'IDEmisorFactura=' || trim(document.issuer_tax_number)
        || '&NumSerieFactura=' || trim(document.number)
        || '&FechaExpedicionFactura=' || to_char(document.issued_on, 'DD-MM-YYYY')
        || '&TipoFactura=' || document.type
        || '&CuotaTotal=' || (-document.vat)
        || '&ImporteTotal=' || (-document.gross)
        || '&Huella=' || previous_hash
        || '&FechaHoraHusoGenRegistro=' || recorded_at, 'UTF8')), 'hex'))
$$;

create or replace function check_chain_record() returns trigger language plpgsql as $$
declare
    expected text;
    issued timestamptz;
    day date;
    before timestamptz;
begin
    if new.invoice_id is not null then
        select chain_hash(i, new.previous_hash, new.recorded_at), i.issued_at, i.issued_on into expected, issued, day
            from invoice i where clinic = new.clinic and invoice_id = new.invoice_id;
    else
        select chain_hash(c, new.previous_hash, new.recorded_at), c.issued_at, c.issued_on into expected, issued, day
            from credit_note c where clinic = new.clinic and credit_note_id = new.credit_note_id;
    end if;
    if new.hash is distinct from expected then
        raise exception 'the hash of record % of % does not match its content', new.position, new.clinic
            using errcode = 'check_violation';
    end if;
    if new.recorded_at::timestamptz <> issued or left(new.recorded_at, 10)::date <> day then
        raise exception 'record % of % was not written when its invoice was issued', new.position, new.clinic
            using errcode = 'check_violation';
    end if;
    select recorded_at::timestamptz into before from chain_record
        where clinic = new.clinic and position = new.position - 1;
    if new.recorded_at::timestamptz < before then
        raise exception 'record % of % is older than the one before it', new.position, new.clinic
            using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- At the end of each transaction: a credit note adds up, stands in the chain and is in the ledger.
create function check_credit_note() returns trigger language plpgsql as $$
begin
    if exists (
        select from credit_note n
        where (n.clinic, n.credit_note_id) = (new.clinic, new.credit_note_id)
          and (n.gross is distinct from (select sum(l.gross) from credit_note_line l
                                         where (l.clinic, l.credit_note_id) = (n.clinic, n.credit_note_id))
            or (n.net, n.vat, n.gross) is distinct from (select (sum(v.net), sum(v.vat), sum(v.gross)) from credit_note_vat v
                                         where (v.clinic, v.credit_note_id) = (n.clinic, n.credit_note_id))
            or exists (select from credit_note_vat v
                       where (v.clinic, v.credit_note_id) = (n.clinic, n.credit_note_id)
                         and v.gross is distinct from (
                             select sum(c.gross) from credit_note_line c
                             join invoice_line l using (clinic, invoice_id, position)
                             where (c.clinic, c.credit_note_id, l.vat_category, l.vat_rate)
                                 = (v.clinic, v.credit_note_id, v.category, v.rate))))) then
        raise exception 'credit note % of % does not add up', new.credit_note_id, new.clinic using errcode = 'check_violation';
    end if;
    if not exists (select from chain_record where (clinic, credit_note_id) = (new.clinic, new.credit_note_id)) then
        raise exception 'credit note % of % is not in the chain', new.credit_note_id, new.clinic
            using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger credit_note_adds_up after insert on credit_note deferrable initially deferred
    for each row execute function check_credit_note();
create constraint trigger credit_note_line_adds_up after insert on credit_note_line deferrable initially deferred
    for each row execute function check_credit_note();
create constraint trigger credit_note_vat_adds_up after insert on credit_note_vat deferrable initially deferred
    for each row execute function check_credit_note();

create function check_credit_note_is_posted() returns trigger language plpgsql as $$
begin
    if (select (sum(p.credit) filter (where p.account = '411'),
                coalesce(sum(p.debit) filter (where p.account = '44571'), 0),
                coalesce(sum(p.debit) filter (where p.account in ('706', '707')), 0))
        from ledger_entry e join ledger_posting p using (clinic, year, number)
        where e.clinic = new.clinic and e.document_kind = 'credit-note' and e.document_id = new.credit_note_id)
       is distinct from (new.gross, new.vat, new.net) then
        raise exception 'credit note % of % is not posted as it is', new.number, new.clinic using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger credit_note_is_posted after insert on credit_note deferrable initially deferred
    for each row execute function check_credit_note_is_posted();

create trigger credit_note_is_final before update or delete or truncate on credit_note
    for each statement execute function refuse_change();
create trigger credit_note_vat_is_final before update or delete or truncate on credit_note_vat
    for each statement execute function refuse_change();
create trigger credit_note_line_is_final before update or delete or truncate on credit_note_line
    for each statement execute function refuse_change();
