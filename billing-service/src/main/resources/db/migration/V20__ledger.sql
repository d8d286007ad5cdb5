-- The double-entry ledger. Accounts are those of the French sales journal (FEC) in every country; only their names differ.
create table ledger_account (
    account text primary key check (account ~ '^[0-9]{2,8}$')
);
create table ledger_account_name (
    country text not null check (country in ('DE', 'ES', 'FR', 'NL', 'RU')),
    account text not null references ledger_account,
    name    text not null check (name <> ''),
    primary key (country, account)
);
insert into ledger_account values ('411'), ('4191'), ('44571'), ('512'), ('53'), ('658'), ('706'), ('707'), ('758');
insert into ledger_account_name values
    ('FR', '411', 'Clients'), ('FR', '4191', 'Clients - avances et acomptes reçus'), ('FR', '44571', 'TVA collectée'),
    ('FR', '512', 'Banques'), ('FR', '53', 'Caisse'), ('FR', '658', 'Charges diverses de gestion courante'),
    ('FR', '706', 'Prestations de services'), ('FR', '707', 'Ventes de marchandises'),
    ('FR', '758', 'Produits divers de gestion courante'),
    ('ES', '411', 'Clientes'), ('ES', '4191', 'Anticipos de clientes'), ('ES', '44571', 'IVA repercutido'),
    ('ES', '512', 'Bancos'), ('ES', '53', 'Caja'), ('ES', '658', 'Otras pérdidas en gestión corriente'),
    ('ES', '706', 'Prestaciones de servicios'), ('ES', '707', 'Ventas de mercaderías'),
    ('ES', '758', 'Otros ingresos de gestión'),
    ('NL', '411', 'Debiteuren'), ('NL', '4191', 'Vooruitontvangen van klanten'), ('NL', '44571', 'Af te dragen btw'),
    ('NL', '512', 'Bank'), ('NL', '53', 'Kas'), ('NL', '658', 'Kasverschillen (tekort)'),
    ('NL', '706', 'Omzet diensten'), ('NL', '707', 'Omzet goederen'), ('NL', '758', 'Kasverschillen (overschot)'),
    ('DE', '411', 'Forderungen aus Lieferungen und Leistungen'), ('DE', '4191', 'Erhaltene Anzahlungen'),
    ('DE', '44571', 'Umsatzsteuer'), ('DE', '512', 'Bank'), ('DE', '53', 'Kasse'), ('DE', '658', 'Sonstige Aufwendungen'),
    ('DE', '706', 'Erlöse aus Dienstleistungen'), ('DE', '707', 'Erlöse aus Warenverkauf'), ('DE', '758', 'Sonstige Erträge'),
    ('RU', '411', 'Расчёты с покупателями'), ('RU', '4191', 'Авансы полученные'), ('RU', '44571', 'НДС начисленный'),
    ('RU', '512', 'Расчётный счёт'), ('RU', '53', 'Касса'), ('RU', '658', 'Прочие расходы'),
    ('RU', '706', 'Выручка от услуг'), ('RU', '707', 'Выручка от товаров'), ('RU', '758', 'Прочие доходы');

-- Who did what was sold: revenue is reported by practitioner. Unknown for what was sold before.
alter table visit add column practitioner uuid;
alter table invoice add column practitioner uuid;

-- The entry number drawn last; that numbers have no gap is kept by the entries themselves.
create table ledger_counter (
    clinic      text not null references issuer,
    year        int  not null,
    last_number int  not null check (last_number > 0),
    primary key (clinic, year)
);

create table ledger_entry (
    clinic          text        not null references issuer,
    year            int         not null,
    number          int         not null check (number > 0),
    -- No gap (article A47 A-1 of the French LPF): each number but the first of a fiscal year refers to the one before it.
    previous_number int generated always as (nullif(number - 1, 0)) stored,
    journal         text        not null check (journal in ('VE', 'BQ', 'CA', 'OD')),
    entry_on        date        not null,
    posted_at       timestamptz not null,
    document_kind   text        not null
        check (document_kind in ('invoice', 'credit-note', 'payment', 'refund', 'allocation', 'cash-closing')),
    document_id     uuid        not null,
    document_number text        not null check (document_number <> ''),
    document_on     date        not null,
    text            text        not null check (text <> ''),
    currency        text        not null check (currency in ('EUR', 'RUB')),
    -- How many postings it has, so that none is added later.
    postings        int         not null check (postings > 1),
    primary key (clinic, year, number),
    unique (clinic, year, number, currency),
    constraint a_document_is_posted_once unique (clinic, document_kind, document_id),
    constraint entry_follows_the_one_before
        foreign key (clinic, year, previous_number) references ledger_entry (clinic, year, number),
    constraint entry_year_is_that_of_its_day check (year = extract(year from entry_on))
);
create index ledger_entry_by_day on ledger_entry (clinic, entry_on);

create table ledger_posting (
    clinic       text           not null,
    year         int            not null,
    number       int            not null,
    position     int            not null check (position > 0),
    account      text           not null references ledger_account,
    debit        numeric(14, 2) not null check (debit >= 0),
    credit       numeric(14, 2) not null check (credit >= 0),
    currency     text           not null,
    patient      uuid,
    -- On 411: the invoice that is owed or paid.
    invoice_id   uuid,
    vat_category text check (vat_category in ('S', 'E')),
    vat_rate     numeric(5, 2) check (vat_rate between 0 and 100),
    protocol     text,
    practitioner uuid,
    till         text check (till ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(till) <= 40),
    primary key (clinic, year, number, position),
    constraint posting_has_the_currency_of_its_entry
        foreign key (clinic, year, number, currency) references ledger_entry (clinic, year, number, currency),
    foreign key (clinic, invoice_id) references invoice,
    constraint posting_has_one_side check ((debit = 0) <> (credit = 0)),
    constraint what_clients_owe_names_its_invoice check (account <> '411' or invoice_id is not null and patient is not null),
    constraint a_deposit_names_its_patient check (account <> '4191' or patient is not null),
    constraint cash_names_its_till check ((account = '53') = (till is not null)),
    constraint turnover_names_its_tax
        check (account not in ('706', '707', '44571') or vat_category is not null and vat_rate is not null)
);
create index ledger_posting_by_invoice on ledger_posting (clinic, invoice_id) include (debit, credit) where account = '411';
create index ledger_posting_of_deposits on ledger_posting (clinic, patient) include (debit, credit) where account = '4191';
create index ledger_posting_by_till on ledger_posting (clinic, till) include (debit, credit) where account = '53';

-- What was issued before there was a ledger. Its sessions had one protocol each.
insert into ledger_entry (clinic, year, number, journal, entry_on, posted_at, document_kind, document_id, document_number,
    document_on, text, currency, postings)
select clinic, year, row_number() over (partition by clinic, year order by issued_on, series, sequence), 'VE', issued_on,
    issued_at, 'invoice', invoice_id, number, issued_on, 'invoice ' || number, currency,
    1 + (select count(*) + count(nullif(v.vat, 0)) from invoice_vat v
         where (v.clinic, v.invoice_id) = (i.clinic, i.invoice_id))
from invoice i
order by clinic, year, issued_on, series, sequence;

insert into ledger_posting (clinic, year, number, position, account, debit, credit, currency, patient, invoice_id,
    vat_category, vat_rate, protocol)
select e.clinic, e.year, e.number,
    row_number() over (partition by e.clinic, e.year, e.number order by p.account, p.vat_category desc, p.vat_rate),
    p.account, p.debit, p.credit, e.currency, i.patient, i.invoice_id, p.vat_category, p.vat_rate, p.protocol
from ledger_entry e
join invoice i on (i.clinic, i.invoice_id) = (e.clinic, e.document_id)
cross join lateral (
    select '411' as account, i.gross as debit, 0 as credit, null as vat_category, null::numeric as vat_rate, null as protocol
    union all
    select '706', 0, v.net, v.category, v.rate,
        (select min(l.protocol) from invoice_line l where (l.clinic, l.invoice_id) = (i.clinic, i.invoice_id))
    from invoice_vat v where (v.clinic, v.invoice_id) = (i.clinic, i.invoice_id)
    union all
    select '44571', 0, v.vat, v.category, v.rate, null
    from invoice_vat v where (v.clinic, v.invoice_id) = (i.clinic, i.invoice_id) and v.vat > 0) p;

insert into ledger_counter select clinic, year, max(number) from ledger_entry group by clinic, year;

-- An entry is written by one statement with all its postings and is whole at the end of that statement. Whoever posts for a
-- clinic waits for whoever else does, so that two cannot together take more than there is.
create function check_postings() returns trigger language plpgsql as $$
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

    select p.till into wrong
    from (select distinct clinic, till from added where account = '53') a
    join ledger_posting p using (clinic, till)
    where p.account = '53'
    group by p.clinic, p.till, p.currency
    having sum(p.debit - p.credit) < 0 limit 1;
    if wrong is not null then
        raise exception 'till % has no such amount', wrong using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger postings_balance after insert on ledger_posting
    referencing new table as added for each statement execute function check_postings();

-- At the end of each transaction: an entry has its postings.
create function check_entry() returns trigger language plpgsql as $$
begin
    if (select count(*) <> new.postings or sum(debit) is distinct from sum(credit) from ledger_posting
        where (clinic, year, number) = (new.clinic, new.year, new.number)) then
        raise exception 'entry % of % of % lacks postings', new.number, new.year, new.clinic
            using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger entry_is_complete after insert on ledger_entry deferrable initially deferred
    for each row execute function check_entry();

-- At the end of each transaction: an invoice is in the ledger with its amounts.
create function check_invoice_is_posted() returns trigger language plpgsql as $$
begin
    if (select (sum(p.debit) filter (where p.account = '411'),
                coalesce(sum(p.credit) filter (where p.account = '44571'), 0),
                sum(p.credit) filter (where p.account in ('706', '707')))
        from ledger_entry e join ledger_posting p using (clinic, year, number)
        where e.clinic = new.clinic and e.document_kind = 'invoice' and e.document_id = new.invoice_id)
       is distinct from (new.gross, new.vat, new.net) then
        raise exception 'invoice % of % is not posted as it is', new.number, new.clinic using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger invoice_is_posted after insert on invoice deferrable initially deferred
    for each row execute function check_invoice_is_posted();

create trigger ledger_entry_is_final before update or delete or truncate on ledger_entry
    for each statement execute function refuse_change();
create trigger ledger_posting_is_final before update or delete or truncate on ledger_posting
    for each statement execute function refuse_change();
