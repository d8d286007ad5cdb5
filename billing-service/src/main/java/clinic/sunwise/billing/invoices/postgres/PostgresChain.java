package clinic.sunwise.billing.invoices.postgres;

import clinic.sunwise.billing.invoices.StoredChain;
import clinic.sunwise.billing.invoices.chain.ChainRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresChain implements StoredChain {

    private static final int ROWS_AT_A_TIME = 1000;

    private final JdbcClient jdbc;

    PostgresChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In a transaction, without which the driver would read all rows before the first. */
    @Override
    @Transactional(readOnly = true)
    public void walk(String clinic, Visitor visitor) {
        jdbc.sql("""
                        select issuer_tax_number, number, issued_on, type, vat, gross, previous_hash, recorded_at, hash
                        from chain_record r
                        cross join lateral (
                            select issuer_tax_number, number, issued_on, type, vat, gross from invoice i
                            where (i.clinic, i.invoice_id) = (r.clinic, r.invoice_id)
                            union all
                            select issuer_tax_number, number, issued_on, type, -vat, -gross from credit_note n
                            where (n.clinic, n.credit_note_id) = (r.clinic, r.credit_note_id)) as document
                        where clinic = :clinic
                        order by position
                        """).withFetchSize(ROWS_AT_A_TIME).param("clinic", clinic).query(row -> {
            visitor.visit(stored(row), row.getString("hash"));
        });
    }

    private static ChainRecord stored(ResultSet row) throws SQLException {
        return new ChainRecord(
                row.getString("issuer_tax_number"),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("type"),
                row.getBigDecimal("vat"),
                row.getBigDecimal("gross"),
                row.getString("previous_hash"),
                OffsetDateTime.parse(row.getString("recorded_at")));
    }
}
