-- A clinic with :invoices invoices of 49 euros in sixty months, with their lines and books, written past what would check each: their
-- hashes are not right.
SET session_replication_role = replica;
INSERT INTO issuer (clinic, legal_name, tax_number, address, country, time_zone, series)
SELECT 'books', legal_name, tax_number, address, country, time_zone, 'BOO' FROM issuer WHERE clinic = 'utrecht';
INSERT INTO invoice (clinic, invoice_id, series, year, sequence, type, appointment, patient, session_on, issued_at, issued_on,
    currency, net, vat, gross, issuer_name, issuer_tax_number, issuer_address, correlation_id)
SELECT 'books', md5('books' || n)::uuid, 'BOO', extract(year FROM day), n, 'F2', md5('visit' || n)::uuid,
    md5('patient' || n % 5000)::uuid, day, day + time '10:00' AT TIME ZONE 'UTC', day, 'EUR', 40.50, 8.50, 49.00, 'n', 't', 'a', 'bulk'
FROM generate_series(1, :invoices) AS n
CROSS JOIN LATERAL (SELECT date '2022-01-01' + (n * 1825 / :invoices) AS day) AS days;
INSERT INTO invoice_vat (clinic, invoice_id, category, rate, currency, net, vat, gross)
SELECT clinic, invoice_id, 'S', 21, currency, net, vat, gross FROM invoice WHERE clinic = 'books';
INSERT INTO invoice_line (clinic, invoice_id, position, text, protocol, technique, depth, area, rule, price_list_version, currency,
    gross, vat_category, vat_rate, vat_reason)
SELECT clinic, invoice_id, 1, 'neck', 'p', 't', 'd', 'neck', 'price-per-area', 1, currency, gross, 'S', 21, 'aesthetic act'
FROM invoice WHERE clinic = 'books';
INSERT INTO chain_record (clinic, position, invoice_id, recorded_at, previous_hash, hash)
SELECT clinic, sequence, invoice_id, to_char(issued_on, 'YYYY-MM-DD') || 'T11:00:00+01:00',
    CASE sequence WHEN 1 THEN '' ELSE repeat('A', 64) END, repeat('A', 64)
FROM invoice WHERE clinic = 'books';
INSERT INTO ledger_entry (clinic, year, number, journal, entry_on, posted_at, document_kind, document_id, document_number,
    document_on, text, currency, postings)
SELECT clinic, year, sequence, 'VE', issued_on, issued_at, 'invoice', invoice_id, number, issued_on, 'invoice ' || number, currency, 3
FROM invoice WHERE clinic = 'books';
INSERT INTO ledger_posting (clinic, year, number, position, account, debit, credit, currency, patient, invoice_id, vat_category,
    vat_rate, protocol)
SELECT i.clinic, i.year, i.sequence, p.position, p.account, p.debit, p.credit, i.currency, i.patient, i.invoice_id,
    CASE p.position WHEN 1 THEN NULL ELSE 'S' END, CASE p.position WHEN 1 THEN NULL ELSE 21 END,
    CASE p.position WHEN 2 THEN 'p' END
FROM invoice i
CROSS JOIN (VALUES (1, '411', 49.00, 0), (2, '706', 0, 40.50), (3, '44571', 0, 8.50)) AS p (position, account, debit, credit)
WHERE i.clinic = 'books';
RESET session_replication_role;
ANALYZE;
