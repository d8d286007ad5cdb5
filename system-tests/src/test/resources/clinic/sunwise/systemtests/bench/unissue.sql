-- Takes the invoices that were logged away again, with their books, their keys and what waits in the outbox.
SET session_replication_role = replica;
CREATE TEMPORARY TABLE undone ON COMMIT DROP AS
SELECT invoice_id, appointment FROM invoice WHERE clinic = 'bench' AND appointment IN (
    SELECT md5('issuing' || n)::uuid FROM generate_series(:first, :last) AS n);
UPDATE visit SET invoice_id = NULL WHERE clinic = 'bench' AND appointment IN (SELECT appointment FROM undone);
DELETE FROM ledger_posting p USING ledger_entry e, undone
WHERE (p.clinic, p.year, p.number) = (e.clinic, e.year, e.number) AND e.clinic = 'bench' AND e.document_id = undone.invoice_id;
DELETE FROM ledger_entry USING undone WHERE clinic = 'bench' AND document_id = undone.invoice_id;
DELETE FROM chain_record USING undone WHERE clinic = 'bench' AND chain_record.invoice_id = undone.invoice_id;
DELETE FROM invoice_line USING undone WHERE clinic = 'bench' AND invoice_line.invoice_id = undone.invoice_id;
DELETE FROM invoice_vat USING undone WHERE clinic = 'bench' AND invoice_vat.invoice_id = undone.invoice_id;
DELETE FROM invoice USING undone WHERE clinic = 'bench' AND invoice.invoice_id = undone.invoice_id;
UPDATE invoice_counter c SET last_sequence = (
    SELECT max(sequence) FROM invoice i WHERE (i.clinic, i.series, i.year) = (c.clinic, c.series, c.year))
WHERE clinic = 'bench' AND series = 'BEN';
UPDATE ledger_counter c SET last_number = (
    SELECT max(number) FROM ledger_entry e WHERE (e.clinic, e.year) = (c.clinic, c.year)) WHERE clinic = 'bench';
DELETE FROM idempotency_key WHERE caller LIKE 'demo.bench.%';
DELETE FROM outbox_record;
RESET session_replication_role;
