package clinic.sunwise.billing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Invoices in masses, written past the triggers and keys that would check each: only the superuser of a test can. Their hashes
 * are not right.
 */
public record LedgerBulk(JdbcClient jdbc, PlatformTransactionManager transactions) {

    /** So many of 49 euros in November 2026, with one line each. */
    public void invoices(String clinic, String series, int count) {
        unchecked("""
                insert into invoice (clinic, invoice_id, series, year, sequence, type, appointment, patient, session_on,
                    issued_at, issued_on, currency, net, vat, gross, issuer_name, issuer_tax_number, issuer_address,
                    correlation_id)
                select '%1$s', md5('%1$s' || n)::uuid, '%2$s', 2026, n, 'F2', md5('%1$s' || n)::uuid, md5('p')::uuid,
                    '2026-11-02', '2026-11-02T10:00:00Z', '2026-11-02', 'EUR', 40.50, 8.50, 49.00, 'n', 't', 'a', 'bulk'
                from generate_series(1, %3$d) n;
                insert into invoice_vat (clinic, invoice_id, category, rate, currency, net, vat, gross)
                select clinic, invoice_id, 'S', 21, currency, net, vat, gross from invoice where clinic = '%1$s';
                insert into invoice_line (clinic, invoice_id, position, text, protocol, technique, depth, area, rule,
                    price_list_version, currency, gross, vat_category, vat_rate, vat_reason)
                select clinic, invoice_id, 1, 'neck', 'p', 't', 'd', 'neck', 'price-per-area', 1, currency, gross, 'S', 21,
                    'aesthetic act'
                from invoice where clinic = '%1$s';
                insert into chain_record (clinic, position, invoice_id, recorded_at, previous_hash, hash)
                select clinic, sequence, invoice_id, '2026-11-02T11:00:00+01:00',
                    case sequence when 1 then '' else repeat('A', 64) end, repeat('A', 64)
                from invoice where clinic = '%1$s';
                """.formatted(clinic, series, count));
    }

    /** Runs statements as somebody would who has taken the database over. */
    public void unchecked(String sql) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            for (String each : sql.split(";\n", -1)) {
                if (!each.isBlank()) {
                    jdbc.sql(each).update();
                }
            }
        });
    }
}
