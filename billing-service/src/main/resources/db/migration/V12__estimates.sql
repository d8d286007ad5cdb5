-- The number drawn last. Only a place to wait in line: that numbers have no gap is kept by the estimates themselves.
create table estimate_counter (
    clinic        text not null references issuer,
    series        text not null,
    year          int  not null,
    last_sequence int  not null check (last_sequence > 0),
    primary key (clinic, series, year)
);

create table estimate (
    clinic             text        not null references issuer,
    estimate_id        uuid        not null,
    series             text        not null,
    year               int         not null,
    sequence           int         not null check (sequence > 0),
    -- No gap: each number but the first refers to the one before it, and none is ever removed.
    previous_sequence  int generated always as (nullif(sequence - 1, 0)) stored,
    patient            uuid        not null,
    language           text        not null check (language in ('en', 'es', 'fr', 'nl', 'ru')),
    protocol           text        not null,
    technique          text        not null,
    depth              text        not null,
    areas              text[]      not null check (cardinality(areas) > 0),
    anaesthesia        text,
    add_ons            text[]      not null,
    products           text[]      not null,
    product_quantities int[]       not null check (cardinality(product_quantities) = cardinality(products)),
    practitioner_grade text,
    course_sessions    int         not null check (course_sessions > 0),
    handed_over_at     text        not null,
    handed_over_on     date        not null check (handed_over_on = left(handed_over_at, 10)::date),
    valid_until        date        not null check (valid_until >= handed_over_on),
    first_day          date        not null check (first_day >= handed_over_on),
    compulsory         boolean     not null,
    state              text        not null check (state in ('handed-over', 'signed', 'expired')),
    currency           text        not null check (currency in ('EUR', 'RUB')),
    document           text        not null check (document <> ''),
    -- The hash that is signed is that of the very document.
    document_hash      text        not null
        check (document_hash = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
    primary key (clinic, estimate_id),
    unique (clinic, series, year, sequence),
    unique (clinic, estimate_id, document_hash),
    constraint estimate_follows_the_one_before
        foreign key (clinic, series, year, previous_sequence) references estimate (clinic, series, year, sequence),
    constraint estimate_year_is_that_of_its_day check (year = extract(year from handed_over_on))
);
create index estimate_by_patient on estimate (clinic, patient, handed_over_on);
create index estimate_alive on estimate (clinic, valid_until) where state <> 'expired';

create table estimate_line (
    clinic             text           not null,
    estimate_id        uuid           not null,
    position           int            not null check (position > 0),
    text               text           not null check (text <> ''),
    protocol           text           not null,
    technique          text           not null,
    depth              text           not null,
    area               text           not null,
    rule               text           not null,
    price_list_version int            not null,
    gross              numeric(14, 2) not null check (gross > 0),
    vat_category       text           not null check (vat_category in ('S', 'E')),
    vat_rate           numeric(5, 2)  not null check (vat_rate between 0 and 100),
    vat_reason_code    text           not null check (vat_reason_code <> ''),
    vat_reason         text           not null check (vat_reason <> ''),
    primary key (clinic, estimate_id, position),
    foreign key (clinic, estimate_id) references estimate,
    foreign key (clinic, price_list_version) references price_list
);

create table estimate_signature (
    clinic        text        not null,
    estimate_id   uuid        not null,
    kind          text        not null check (kind in ('typed', 'drawn')),
    content       text        not null check (content <> ''),
    signed_at     timestamptz not null,
    document_hash text        not null,
    seal          text        not null check (seal ~ '^[0-9a-f]{64}$'),
    primary key (clinic, estimate_id),
    constraint what_was_signed_is_the_document
        foreign key (clinic, estimate_id, document_hash) references estimate (clinic, estimate_id, document_hash)
);

-- Nothing of an estimate changes but its state, which goes forward only. (A generated column has no value yet at that point.)
create function check_estimate_change() returns trigger language plpgsql as $$
begin
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
create trigger estimate_changes_its_state_only before update or delete on estimate
    for each row execute function check_estimate_change();
create trigger estimate_is_kept before truncate on estimate
    for each statement execute function refuse_change();
create trigger estimate_line_is_final before update or delete or truncate on estimate_line
    for each statement execute function refuse_change();
create trigger estimate_signature_is_final before update or delete or truncate on estimate_signature
    for each statement execute function refuse_change();
