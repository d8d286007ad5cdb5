-- Courses sold in advance: paid once, used session by session. What is not used yet is owed to the patient: account 487, by the
-- invoice of the package.
insert into ledger_account values ('487');
insert into ledger_account_name values
    ('FR', '487', 'Produits constatés d''avance'), ('ES', '487', 'Ingresos anticipados'),
    ('NL', '487', 'Vooruitgefactureerde omzet'), ('DE', '487', 'Passive Rechnungsabgrenzung'),
    ('RU', '487', 'Доходы будущих периодов');

alter table ledger_posting drop constraint turnover_names_its_tax;
alter table ledger_posting add constraint turnover_names_its_tax
    check (account not in ('487', '706', '707', '44571') or vat_category is not null and vat_rate is not null);
alter table ledger_posting add constraint what_is_owed_in_sessions_names_its_invoice
    check (account <> '487' or invoice_id is not null and patient is not null);
create index ledger_posting_of_packages on ledger_posting (clinic, invoice_id) include (debit, credit) where account = '487';

drop index ledger_posting_of_turnover;
create index ledger_posting_of_turnover on ledger_posting (clinic, year, number)
    include (account, debit, credit, currency, vat_category, vat_rate, protocol, practitioner)
    where account in ('487', '706', '707', '44571');

alter table ledger_entry drop constraint ledger_entry_document_kind_check;
alter table ledger_entry add constraint ledger_entry_document_kind_check
    check (document_kind in ('invoice', 'credit-note', 'payment', 'refund', 'allocation', 'cash-closing', 'package-session',
        'package-forfeit'));

-- Not every invoice is of a session.
alter table invoice add column kind text not null default 'session' check (kind in ('session', 'package'));
alter table invoice alter column appointment drop not null;
alter table invoice add constraint only_the_invoice_of_a_session_names_one check ((kind = 'session') = (appointment is not null));

-- A package stays as it was sold. What has become of it stands in the tables after it.
create table course_package (
    clinic             text           not null references issuer,
    package_id         uuid           not null,
    patient            uuid           not null,
    protocol           text           not null,
    technique          text           not null,
    depth              text           not null,
    areas              text[]         not null check (cardinality(areas) > 0),
    anaesthesia        text,
    add_ons            text[]         not null,
    practitioner_grade text,
    sessions           int            not null check (sessions between 2 and 100),
    invoice_id         uuid           not null,
    sold_on            date           not null,
    -- Last day on which a session may be used.
    expires_on         date           not null check (expires_on >= sold_on),
    sold_by            text           not null check (sold_by <> ''),
    primary key (clinic, package_id),
    unique (clinic, invoice_id),
    foreign key (clinic, invoice_id) references invoice
);
create index course_package_by_patient on course_package (clinic, patient, expires_on);

create table package_session (
    clinic            text not null,
    package_id        uuid not null,
    position          int  not null check (position > 0),
    -- No gap: each session but the first refers to the one before it.
    previous_position int generated always as (nullif(position - 1, 0)) stored,
    appointment       uuid not null,
    session_on        date not null,
    -- The clinic's day on which it was taken from the package, which is that of the books.
    used_on           date not null,
    primary key (clinic, package_id, position),
    constraint a_session_is_used_once unique (clinic, appointment),
    foreign key (clinic, package_id) references course_package,
    foreign key (clinic, package_id, previous_position) references package_session,
    foreign key (clinic, appointment) references visit
);

create table package_closing (
    clinic         text not null,
    package_id     uuid not null,
    kind           text not null check (kind in ('refunded', 'forfeited')),
    credit_note_id uuid unique,
    reason         text not null check (reason <> ''),
    closed_on      date not null,
    closed_by      text not null check (closed_by <> ''),
    primary key (clinic, package_id),
    foreign key (clinic, package_id) references course_package,
    foreign key (clinic, credit_note_id) references credit_note,
    constraint a_refund_has_its_credit_note check ((kind = 'refunded') = (credit_note_id is not null))
);

create function check_package_session() returns trigger language plpgsql as $$
declare
    sold course_package;
begin
    select * into sold from course_package where (clinic, package_id) = (new.clinic, new.package_id) for update;
    if new.position > sold.sessions or new.session_on not between sold.sold_on and sold.expires_on
        or exists (select from package_closing where (clinic, package_id) = (new.clinic, new.package_id)) then
        raise exception 'package % has no session for % on %', new.package_id, new.appointment, new.session_on
            using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger package_session_fits before insert on package_session
    for each row execute function check_package_session();

-- At the end of each transaction: a package of which nothing is left to use is worth nothing in the books, and no other is.
create function check_package_is_settled() returns trigger language plpgsql as $$
declare
    left_to_use boolean;
    owed numeric;
begin
    select not exists (select from package_closing c where (c.clinic, c.package_id) = (s.clinic, s.package_id))
            and s.sessions > (select count(*) from package_session u where (u.clinic, u.package_id) = (s.clinic, s.package_id)),
        (select coalesce(sum(p.credit - p.debit), 0) from ledger_posting p
         where (p.clinic, p.invoice_id, p.account) = (s.clinic, s.invoice_id, '487'))
        into left_to_use, owed
        from course_package s where (s.clinic, s.package_id) = (new.clinic, new.package_id);
    if owed < 0 or not left_to_use and owed <> 0 then
        raise exception 'package % is not in the books as it is: %', new.package_id, owed using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger package_is_settled after insert on course_package deferrable initially deferred
    for each row execute function check_package_is_settled();
create constraint trigger package_session_is_settled after insert on package_session deferrable initially deferred
    for each row execute function check_package_is_settled();
create constraint trigger package_closing_is_settled after insert on package_closing deferrable initially deferred
    for each row execute function check_package_is_settled();

-- At the end of each transaction: what is credited on the invoice of a package is the refund that closes it.
create function check_package_credit() returns trigger language plpgsql as $$
begin
    if exists (select from invoice i where (i.clinic, i.invoice_id) = (new.clinic, new.invoice_id) and i.kind = 'package')
        and not exists (select from package_closing c
                        where (c.clinic, c.credit_note_id) = (new.clinic, new.credit_note_id)) then
        raise exception 'the invoice of a package is credited by its refund only' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger credit_note_of_a_package_closes_it after insert on credit_note deferrable initially deferred
    for each row execute function check_package_credit();

create trigger course_package_is_final before update or delete or truncate on course_package
    for each statement execute function refuse_change();
create trigger package_session_is_final before update or delete or truncate on package_session
    for each statement execute function refuse_change();
create trigger package_closing_is_final before update or delete or truncate on package_closing
    for each statement execute function refuse_change();

-- A visit that a package pays for is not charged again; it waits only for what went with it and has no price.
alter table visit add column package_id uuid;
alter table visit add foreign key (clinic, package_id) references course_package;
alter table visit alter column state set expression as (
    case when invoice_id is not null then 'invoiced'
         when package_id is not null and cardinality(missing) = 0 then 'covered'
         else 'to-be-priced' end);

create or replace function refuse_change_of_invoiced_visit() returns trigger language plpgsql as $$
begin
    if old.invoice_id is not null then
        raise exception '% of an invoiced visit is refused', tg_op using errcode = 'restrict_violation';
    end if;
    if old.package_id is not null and (tg_op = 'DELETE' or new.package_id is distinct from old.package_id) then
        raise exception '% of a visit that a package pays for is refused', tg_op using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;

create or replace function check_invoice_is_posted() returns trigger language plpgsql as $$
begin
    if (select (sum(p.debit) filter (where p.account = '411'),
                coalesce(sum(p.credit) filter (where p.account = '44571'), 0),
                sum(p.credit) filter (where p.account in ('706', '707', '487')))
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
                coalesce(sum(p.debit) filter (where p.account in ('706', '707', '487')), 0))
        from ledger_entry e join ledger_posting p using (clinic, year, number)
        where e.clinic = new.clinic and e.document_kind = 'credit-note' and e.document_id = new.credit_note_id)
       is distinct from (new.gross, new.vat, new.net) then
        raise exception 'credit note % of % is not posted as it is', new.number, new.clinic using errcode = 'check_violation';
    end if;
    return null;
end $$;
