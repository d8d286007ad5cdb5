-- Reports read turnover and receivables of a period without touching the rows of the postings.
create index ledger_posting_of_turnover on ledger_posting (clinic, year, number)
    include (account, debit, credit, currency, vat_category, vat_rate, protocol, practitioner)
    where account in ('706', '707', '44571');
