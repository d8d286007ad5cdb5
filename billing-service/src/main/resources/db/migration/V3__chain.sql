-- The chain of an issuer's records: each carries the hash of the one before it. What a record says of its invoice is read
-- from the invoice, so that the two cannot differ.
create table chain_record (
    clinic            text not null references issuer,
    position          bigint not null check (position > 0),
    previous_position bigint generated always as (nullif(position - 1, 0)) stored,
    invoice_id        uuid not null,
    -- As it is hashed: to the second, with the clinic's offset.
    recorded_at       text not null check (recorded_at ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$'),
    -- Empty for the first record.
    previous_hash     text not null,
    hash              text not null check (hash ~ '^[0-9A-F]{64}$'),
    primary key (clinic, position),
    unique (clinic, invoice_id),
    unique (clinic, position, hash),
    constraint only_the_first_record_follows_none check ((position = 1) = (previous_hash = '')),
    constraint chain_record_follows_the_one_before
        foreign key (clinic, previous_position, previous_hash) references chain_record (clinic, position, hash),
    foreign key (clinic, invoice_id) references invoice
);

-- The hash of Spain's VERI*FACTU (Orden HAC/1177/2024), as ChainRecord computes it.
create function chain_hash(document invoice, previous_hash text, recorded_at text) returns text
language sql stable as $$
    select upper(encode(sha256(convert_to(
        'IDEmisorFactura=' || trim(document.issuer_tax_number)
        || '&NumSerieFactura=' || trim(document.number)
        || '&FechaExpedicionFactura=' || to_char(document.issued_on, 'DD-MM-YYYY')
        || '&TipoFactura=' || document.type
        || '&CuotaTotal=' || document.vat
        || '&ImporteTotal=' || document.gross
        || '&Huella=' || previous_hash
        || '&FechaHoraHusoGenRegistro=' || recorded_at, 'UTF8')), 'hex'))
$$;

create function check_chain_record() returns trigger language plpgsql as $$
declare
    document invoice;
    before timestamptz;
begin
    select * into document from invoice where clinic = new.clinic and invoice_id = new.invoice_id;
    if new.hash is distinct from chain_hash(document, new.previous_hash, new.recorded_at) then
        raise exception 'the hash of record % of % does not match its content', new.position, new.clinic
            using errcode = 'check_violation';
    end if;
    if new.recorded_at::timestamptz <> document.issued_at or left(new.recorded_at, 10)::date <> document.issued_on then
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
create trigger chain_record_fits before insert on chain_record
    for each row execute function check_chain_record();
create trigger chain_record_is_final before update or delete or truncate on chain_record
    for each statement execute function refuse_change();

-- At the end of each transaction: an invoice is the sum of its lines and of its tax parts, and stands in the chain.
create function check_invoice() returns trigger language plpgsql as $$
begin
    if exists (
        select from invoice i
        where i.clinic = new.clinic and i.invoice_id = new.invoice_id
          and (i.gross is distinct from (select sum(l.gross) from invoice_line l
                                         where (l.clinic, l.invoice_id) = (i.clinic, i.invoice_id))
            or (i.net, i.vat, i.gross) is distinct from (select (sum(v.net), sum(v.vat), sum(v.gross)) from invoice_vat v
                                         where (v.clinic, v.invoice_id) = (i.clinic, i.invoice_id))
            or exists (select from invoice_vat v
                       where (v.clinic, v.invoice_id) = (i.clinic, i.invoice_id)
                         and v.gross is distinct from (
                             select sum(l.gross) from invoice_line l
                             where (l.clinic, l.invoice_id, l.vat_category, l.vat_rate)
                                 = (v.clinic, v.invoice_id, v.category, v.rate))))) then
        raise exception 'invoice % of % does not add up', new.invoice_id, new.clinic using errcode = 'check_violation';
    end if;
    if not exists (select from chain_record where (clinic, invoice_id) = (new.clinic, new.invoice_id)) then
        raise exception 'invoice % of % is not in the chain', new.invoice_id, new.clinic using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger invoice_adds_up after insert on invoice deferrable initially deferred
    for each row execute function check_invoice();
create constraint trigger invoice_line_adds_up after insert on invoice_line deferrable initially deferred
    for each row execute function check_invoice();
create constraint trigger invoice_vat_adds_up after insert on invoice_vat deferrable initially deferred
    for each row execute function check_invoice();
