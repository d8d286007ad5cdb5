-- A full invoice in the place of a simplified one whose patient has asked for it (F3 of VERI*FACTU): lines, amounts and books stay those of
-- the simplified one, so that nothing is charged or taxed twice. Each has a number of its own series and its place in the chain.
create table substitute_invoice (
    clinic               text        not null references issuer,
    substitute_id        uuid        not null,
    series               text        not null,
    year                 int         not null,
    sequence             int         not null check (sequence > 0),
    previous_sequence    int generated always as (nullif(sequence - 1, 0)) stored,
    number               text generated always as (
        series || '-' || year || '-' || lpad(sequence::text, greatest(6, length(sequence::text)), '0')) stored,
    type                 text generated always as ('F3') stored,
    invoice_id           uuid        not null,
    patient              uuid        not null,
    issued_at            timestamptz not null check (issued_at = date_trunc('second', issued_at, 'UTC')),
    issued_on            date        not null,
    issuer_name          text        not null,
    issuer_tax_number    text        not null,
    issuer_address       text        not null,
    issuer_registration  text        not null,
    recipient_name       text        not null check (recipient_name <> ''),
    recipient_tax_number text        not null,
    recipient_address    text        not null check (recipient_address <> ''),
    recipient_country    text        not null check (recipient_country ~ '^[A-Z]{2}$'),
    recipient_reference  text        not null,
    correlation_id       text        not null,
    primary key (clinic, substitute_id),
    constraint substitute_number_is_unique unique (clinic, series, year, sequence),
    constraint an_invoice_is_substituted_once unique (clinic, invoice_id),
    foreign key (clinic, invoice_id) references invoice,
    constraint substitute_follows_the_one_before
        foreign key (clinic, series, year, previous_sequence) references substitute_invoice (clinic, series, year, sequence),
    constraint substitute_year_is_that_of_issue check (year = extract(year from issued_on))
);
create index substitute_by_day on substitute_invoice (clinic, issued_on, series, sequence);
create trigger substitute_invoice_is_final before update or delete or truncate on substitute_invoice
    for each statement execute function refuse_change();

-- A further record of a document that has one: its issue told again after the tax agency has refused it or found errors in it, or its
-- cancellation.
create table chain_notice (
    clinic            text        not null references issuer,
    notice_id         uuid        not null,
    act               text        not null check (act in ('again', 'cancel')),
    invoice_id        uuid,
    credit_note_id    uuid,
    substitute_id     uuid,
    -- Whether the agency has refused the record that this one takes the place of.
    refused_before    boolean     not null,
    -- Whether the agency has no record of the issue, since it refused each.
    unknown_to_agency boolean     not null,
    recorded_at       timestamptz not null check (recorded_at = date_trunc('second', recorded_at, 'UTC')),
    primary key (clinic, notice_id),
    constraint a_notice_is_of_one_document check (num_nonnulls(invoice_id, credit_note_id, substitute_id) = 1),
    constraint invoices_alone_are_cancelled check (act <> 'cancel' or invoice_id is not null),
    foreign key (clinic, invoice_id) references invoice,
    foreign key (clinic, credit_note_id) references credit_note,
    foreign key (clinic, substitute_id) references substitute_invoice
);
create index chain_notice_of_invoices on chain_notice (clinic, invoice_id) where invoice_id is not null;
create trigger chain_notice_is_final before update or delete or truncate on chain_notice
    for each statement execute function refuse_change();

-- An invoice that should never have been issued (Real Decreto 1007/2023, article 11.1).
create table invoice_cancellation (
    clinic         text        not null,
    invoice_id     uuid        not null,
    notice_id      uuid        not null,
    reason         text        not null check (reason in ('nothing-rendered', 'issued-twice', 'trial')),
    note           text        not null check (note <> ''),
    cancelled_on   date        not null,
    correlation_id text        not null,
    primary key (clinic, invoice_id),
    unique (clinic, notice_id),
    foreign key (clinic, invoice_id) references invoice,
    foreign key (clinic, notice_id) references chain_notice
);
create trigger invoice_cancellation_is_final before update or delete or truncate on invoice_cancellation
    for each statement execute function refuse_change();

alter table chain_record add column substitute_id uuid;
alter table chain_record add column notice_id uuid;
create unique index chain_record_of_substitute on chain_record (clinic, substitute_id) where substitute_id is not null;
create unique index chain_record_of_notice on chain_record (clinic, notice_id) where notice_id is not null;
alter table chain_record add foreign key (clinic, substitute_id) references substitute_invoice;
alter table chain_record add foreign key (clinic, notice_id) references chain_notice;
alter table chain_record drop constraint record_is_of_one_document;
alter table chain_record add constraint record_is_of_one_document
    check (num_nonnulls(invoice_id, credit_note_id, substitute_id, notice_id) = 1);

-- What each record of a chain is about; act is empty of the record with which a document was issued.
create view chain_entry with (security_invoker = true) as
    select r.clinic, r.position, r.recorded_at, r.previous_hash, r.hash, r.notice_id,
        coalesce(r.invoice_id, n.invoice_id) as invoice_id,
        coalesce(r.credit_note_id, n.credit_note_id) as credit_note_id,
        coalesce(r.substitute_id, n.substitute_id) as substitute_id,
        coalesce(n.act, '') as act,
        coalesce(n.refused_before, false) as refused_before,
        coalesce(n.unknown_to_agency, false) as unknown_to_agency
    from chain_record r
    left join chain_notice n on (n.clinic, n.notice_id) = (r.clinic, r.notice_id);

create function chain_hash(document substitute_invoice, previous_hash text, recorded_at text) returns text
language sql stable as $$
    select upper(encode(sha256(convert_to(
        'IDEmisorFactura=' || trim(document.issuer_tax_number)
        || '&NumSerieFactura=' || trim(document.number)
        || '&FechaExpedicionFactura=' || to_char(document.issued_on, 'DD-MM-YYYY')
        || '&TipoFactura=' || document.type
        || '&CuotaTotal=' || i.vat
        || '&ImporteTotal=' || i.gross
        || '&Huella=' || previous_hash
        || '&FechaHoraHusoGenRegistro=' || recorded_at, 'UTF8')), 'hex'))
    from invoice i where (i.clinic, i.invoice_id) = (document.clinic, document.invoice_id)
$$;

-- The hash of a cancellation (Orden HAC/1177/2024), as CancellationRecord computes it.
create function cancellation_hash(document invoice, previous_hash text, recorded_at text) returns text
language sql stable as $$
    select upper(encode(sha256(convert_to(
        'IDEmisorFacturaAnulada=' || trim(document.issuer_tax_number)
        || '&NumSerieFacturaAnulada=' || trim(document.number)
        || '&FechaExpedicionFacturaAnulada=' || to_char(document.issued_on, 'DD-MM-YYYY')
        || '&Huella=' || previous_hash
        || '&FechaHoraHusoGenRegistro=' || recorded_at, 'UTF8')), 'hex'))
$$;

create function notice_hash(notice chain_notice, previous_hash text, recorded_at text) returns text
language sql stable as $$
    select case when notice.act = 'cancel'
            then (select cancellation_hash(i, previous_hash, recorded_at) from invoice i
                  where (i.clinic, i.invoice_id) = (notice.clinic, notice.invoice_id))
        else coalesce(
            (select chain_hash(i, previous_hash, recorded_at) from invoice i
             where (i.clinic, i.invoice_id) = (notice.clinic, notice.invoice_id)),
            (select chain_hash(c, previous_hash, recorded_at) from credit_note c
             where (c.clinic, c.credit_note_id) = (notice.clinic, notice.credit_note_id)),
            (select chain_hash(s, previous_hash, recorded_at) from substitute_invoice s
             where (s.clinic, s.substitute_id) = (notice.clinic, notice.substitute_id))) end
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
    elsif new.credit_note_id is not null then
        select chain_hash(c, new.previous_hash, new.recorded_at), c.issued_at, c.issued_on into expected, issued, day
            from credit_note c where clinic = new.clinic and credit_note_id = new.credit_note_id;
    elsif new.substitute_id is not null then
        select chain_hash(s, new.previous_hash, new.recorded_at), s.issued_at, s.issued_on into expected, issued, day
            from substitute_invoice s where clinic = new.clinic and substitute_id = new.substitute_id;
    else
        select notice_hash(n, new.previous_hash, new.recorded_at), n.recorded_at, left(new.recorded_at, 10)::date
            into expected, issued, day
            from chain_notice n where clinic = new.clinic and notice_id = new.notice_id;
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

-- At the end of each transaction: a simplified invoice and no other has a substitute, which stands in the chain.
create function check_substitute() returns trigger language plpgsql as $$
begin
    perform 1 from issuer where clinic = new.clinic for no key update;
    if not exists (select from invoice i where (i.clinic, i.invoice_id, i.type, i.patient)
            = (new.clinic, new.invoice_id, 'F2', new.patient))
        or exists (select from invoice_cancellation c where (c.clinic, c.invoice_id) = (new.clinic, new.invoice_id)) then
        raise exception 'invoice % is no simplified one that stands', new.invoice_id using errcode = 'check_violation';
    end if;
    if not exists (select from chain_record r where (r.clinic, r.substitute_id) = (new.clinic, new.substitute_id)) then
        raise exception 'substitute % of % is not in the chain', new.number, new.clinic using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger substitute_stands after insert on substitute_invoice deferrable initially deferred
    for each row execute function check_substitute();

create function check_notice() returns trigger language plpgsql as $$
begin
    if not exists (select from chain_record r where (r.clinic, r.notice_id) = (new.clinic, new.notice_id)) then
        raise exception 'notice % of % is not in the chain', new.notice_id, new.clinic using errcode = 'check_violation';
    end if;
    if new.act = 'cancel' and not exists (
            select from invoice_cancellation c where (c.clinic, c.invoice_id) = (new.clinic, new.invoice_id)) then
        raise exception 'invoice % is told as cancelled and is not', new.invoice_id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger notice_stands after insert on chain_notice deferrable initially deferred
    for each row execute function check_notice();

alter table ledger_entry drop constraint ledger_entry_document_kind_check;
alter table ledger_entry add constraint ledger_entry_document_kind_check
    check (document_kind in ('invoice', 'credit-note', 'payment', 'refund', 'allocation', 'cash-closing', 'package-session',
        'package-forfeit', 'deposit-use', 'cancellation'));

-- At the end of each transaction: what is cancelled was neither paid nor taken back, and is out of the books with all its amounts.
create function check_cancellation() returns trigger language plpgsql as $$
begin
    perform 1 from issuer where clinic = new.clinic for no key update;
    if exists (select from credit_note c where (c.clinic, c.invoice_id) = (new.clinic, new.invoice_id))
        or exists (select from substitute_invoice s where (s.clinic, s.invoice_id) = (new.clinic, new.invoice_id))
        or (select count(*) <> 2 from ledger_posting p
            where (p.clinic, p.invoice_id, p.account) = (new.clinic, new.invoice_id, '411')) then
        raise exception 'something hangs on invoice %', new.invoice_id using errcode = 'check_violation';
    end if;
    if (select (sum(p.credit) filter (where p.account = '411'),
                coalesce(sum(p.debit) filter (where p.account = '44571'), 0),
                coalesce(sum(p.debit) filter (where p.account in ('706', '707', '7588')), 0))
        from ledger_entry e join ledger_posting p using (clinic, year, number)
        where e.clinic = new.clinic and e.document_kind = 'cancellation' and e.document_id = new.invoice_id)
       is distinct from (select (i.gross, i.vat, i.net) from invoice i
                         where (i.clinic, i.invoice_id) = (new.clinic, new.invoice_id)) then
        raise exception 'invoice % of % is not out of the books', new.invoice_id, new.clinic
            using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger cancellation_is_posted after insert on invoice_cancellation deferrable initially deferred
    for each row execute function check_cancellation();

-- Nothing is taken back of what was cancelled.
create function check_credit_of_cancelled() returns trigger language plpgsql as $$
begin
    if exists (select from invoice_cancellation c where (c.clinic, c.invoice_id) = (new.clinic, new.invoice_id)) then
        raise exception 'invoice % is cancelled', new.invoice_id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger credit_note_is_of_what_stands after insert on credit_note deferrable initially deferred
    for each row execute function check_credit_of_cancelled();
