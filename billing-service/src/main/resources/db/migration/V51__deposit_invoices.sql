-- Money for a booked session is taxed when it is received (Directive 2006/112/EC, article 65): it has an invoice of its own, which
-- comes off the invoice of the session. Until then its net is a liability: account 41911, by the deposit's invoice.
insert into ledger_account values ('41911');
insert into ledger_account_name values
    ('FR', '41911', 'Clients - acomptes facturés, hors taxes'), ('ES', '41911', 'Anticipos facturados, sin IVA'),
    ('NL', '41911', 'Gefactureerde aanbetalingen, exclusief btw'), ('DE', '41911', 'Berechnete Anzahlungen, netto'),
    ('RU', '41911', 'Авансы по счетам, без НДС');
alter table ledger_posting drop constraint turnover_names_its_tax;
alter table ledger_posting add constraint turnover_names_its_tax
    check (account not in ('41911', '487', '706', '707', '44571') or vat_category is not null and vat_rate is not null);
alter table ledger_posting add constraint an_invoiced_deposit_names_its_invoice
    check (account <> '41911' or invoice_id is not null and patient is not null);
create index ledger_posting_of_invoiced_deposits on ledger_posting (clinic, invoice_id) include (debit, credit)
    where account = '41911';
drop index ledger_posting_of_turnover;
create index ledger_posting_of_turnover on ledger_posting (clinic, year, number)
    include (account, debit, credit, currency, vat_category, vat_rate, protocol, practitioner)
    where account in ('41911', '487', '706', '707', '44571');
alter table ledger_entry drop constraint ledger_entry_document_kind_check;
alter table ledger_entry add constraint ledger_entry_document_kind_check
    check (document_kind in ('invoice', 'credit-note', 'payment', 'refund', 'allocation', 'cash-closing', 'package-session',
        'package-forfeit', 'deposit-use'));

alter table invoice drop constraint invoice_kind_check;
alter table invoice add constraint invoice_kind_check check (kind in ('session', 'package', 'fee', 'deposit'));
alter table invoice_line drop constraint invoice_line_gross_check;
alter table invoice_line add constraint a_line_charges_or_deducts check (gross > 0 or gross < 0 and rule = 'deposit-deducted');

-- Which deposit a line deducts: the whole of it, once.
create table invoice_deduction (
    clinic             text not null,
    invoice_id         uuid not null,
    position           int  not null,
    deposit_invoice_id uuid not null,
    primary key (clinic, invoice_id, position),
    constraint a_deposit_is_deducted_once unique (clinic, deposit_invoice_id),
    foreign key (clinic, invoice_id, position) references invoice_line,
    foreign key (clinic, deposit_invoice_id) references invoice
);

create function check_deduction() returns trigger language plpgsql as $$
begin
    if not exists (
            select from invoice_line l
            join invoice i using (clinic, invoice_id)
            join invoice d on (d.clinic, d.invoice_id) = (l.clinic, new.deposit_invoice_id)
            join invoice_vat v on (v.clinic, v.invoice_id, v.category, v.rate)
                = (d.clinic, d.invoice_id, l.vat_category, l.vat_rate)
            where (l.clinic, l.invoice_id, l.position) = (new.clinic, new.invoice_id, new.position)
              and (i.kind, d.kind, i.patient, i.currency) = ('session', 'deposit', d.patient, d.currency)
              and l.gross = -d.gross)
        or exists (select from credit_note c where (c.clinic, c.invoice_id) = (new.clinic, new.deposit_invoice_id)) then
        raise exception 'invoice % does not deduct a deposit that is held', new.invoice_id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger deduction_fits after insert on invoice_deduction
    for each row execute function check_deduction();
create trigger invoice_deduction_is_final before update or delete or truncate on invoice_deduction
    for each statement execute function refuse_change();

-- At the end of each transaction: what is deducted is a deposit.
create function check_line_deducts() returns trigger language plpgsql as $$
begin
    if not exists (select from invoice_deduction d
                   where (d.clinic, d.invoice_id, d.position) = (new.clinic, new.invoice_id, new.position)) then
        raise exception 'line % of invoice % deducts nothing', new.position, new.invoice_id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger line_deducts_a_deposit after insert on invoice_line deferrable initially deferred
    for each row when (new.gross < 0) execute function check_line_deducts();

alter table deposit add column invoice_id uuid;
alter table deposit add unique (clinic, invoice_id);
alter table deposit add foreign key (clinic, invoice_id) references invoice;
alter table deposit_settlement alter column payment_id drop not null;
-- The invoice of the session from which it came off.
alter table deposit_settlement add column invoice_id uuid;
alter table deposit_settlement add foreign key (clinic, invoice_id) references invoice;
alter table deposit_settlement add constraint a_deposit_moves_or_comes_off check (num_nonnulls(payment_id, invoice_id) = 1);

-- At the end of each transaction: a deposit is in the books as long as it is held, and not any longer.
create function check_deposit_is_settled() returns trigger language plpgsql as $$
begin
    if (select coalesce(sum(p.credit - p.debit), 0) <> 0
        from deposit d join ledger_posting p on (p.clinic, p.invoice_id, p.account) = (d.clinic, d.invoice_id, '41911')
        where (d.clinic, d.deposit_id) = (new.clinic, new.deposit_id)) then
        raise exception 'deposit % is settled and still in the books', new.deposit_id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger deposit_is_settled after insert on deposit_settlement deferrable initially deferred
    for each row execute function check_deposit_is_settled();

-- At the end of each transaction: what a deposit has paid is taken back with it, and of its session only what it left to pay.
create function check_deposit_credit() returns trigger language plpgsql as $$
begin
    if exists (select from deposit d where (d.clinic, d.invoice_id) = (new.clinic, new.invoice_id)
               and not exists (select from deposit_settlement s where (s.clinic, s.deposit_id) = (d.clinic, d.deposit_id))) then
        raise exception 'the invoice of a deposit that is held is not credited' using errcode = 'check_violation';
    end if;
    if (select sum(n.gross) > max(i.gross) from credit_note n join invoice i using (clinic, invoice_id)
        where (n.clinic, n.invoice_id) = (new.clinic, new.invoice_id)) then
        raise exception 'more would be credited than invoice % charges', new.invoice_id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger credit_note_is_within_its_invoice after insert on credit_note deferrable initially deferred
    for each row execute function check_deposit_credit();

create or replace function check_invoice_is_posted() returns trigger language plpgsql as $$
begin
    if (select (sum(p.debit) filter (where p.account = '411'),
                coalesce(sum(p.credit) filter (where p.account = '44571'), 0),
                sum(p.credit) filter (where p.account in ('706', '707', '487', '7588', '41911')))
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
                coalesce(sum(p.debit) filter (where p.account in ('706', '707', '487', '7588', '41911')), 0))
        from ledger_entry e join ledger_posting p using (clinic, year, number)
        where e.clinic = new.clinic and e.document_kind = 'credit-note' and e.document_id = new.credit_note_id)
       is distinct from (new.gross, new.vat, new.net) then
        raise exception 'credit note % of % is not posted as it is', new.number, new.clinic using errcode = 'check_violation';
    end if;
    return null;
end $$;
