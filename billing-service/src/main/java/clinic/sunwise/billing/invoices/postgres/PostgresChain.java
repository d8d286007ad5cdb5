package clinic.sunwise.billing.invoices.postgres;

import clinic.sunwise.billing.invoices.ChainLink;
import clinic.sunwise.billing.invoices.ChainNotice;
import clinic.sunwise.billing.invoices.StoredChain;
import clinic.sunwise.billing.invoices.chain.CancellationRecord;
import clinic.sunwise.billing.invoices.chain.ChainRecord;
import clinic.sunwise.billing.invoices.chain.Chained;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresChain implements StoredChain {

    private static final int ROWS_AT_A_TIME = 1000;

    private static final DateTimeFormatter RECORDED_AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private static final Map<Cause, String> COLUMNS = Map.of(
            Cause.INVOICE, "invoice_id",
            Cause.CREDIT_NOTE, "credit_note_id",
            Cause.SUBSTITUTE, "substitute_id",
            Cause.NOTICE, "notice_id");

    private final JdbcClient jdbc;

    PostgresChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void append(String clinic, Cause cause, UUID id, ChainLink link) {
        jdbc.sql("insert into chain_record (clinic, position, " + COLUMNS.get(cause) + """
                        , recorded_at, previous_hash, hash)
                        values (:clinic, :position, :id, :recordedAt, :previousHash, :hash)
                        """)
                .param("clinic", clinic)
                .param("position", link.position())
                .param("id", id)
                .param("recordedAt", RECORDED_AT.format(link.recordedAt()))
                .param("previousHash", link.previousHash())
                .param("hash", link.hash())
                .update();
    }

    /** In a transaction, without which the driver would read all rows before the first. */
    @Override
    @Transactional(readOnly = true)
    public void walk(String clinic, Visitor visitor) {
        jdbc.sql("""
                        select issuer_tax_number, number, issued_on, type, vat, gross, act, previous_hash, recorded_at, hash
                        from chain_entry r
                        cross join lateral (
                            select issuer_tax_number, number, issued_on, type, vat, gross from invoice i
                            where (i.clinic, i.invoice_id) = (r.clinic, r.invoice_id)
                            union all
                            select issuer_tax_number, number, issued_on, type, -vat, -gross from credit_note n
                            where (n.clinic, n.credit_note_id) = (r.clinic, r.credit_note_id)
                            union all
                            select s.issuer_tax_number, s.number, s.issued_on, s.type, i.vat, i.gross
                            from substitute_invoice s join invoice i using (clinic, invoice_id)
                            where (s.clinic, s.substitute_id) = (r.clinic, r.substitute_id)) as document
                        where clinic = :clinic
                        order by position
                        """).withFetchSize(ROWS_AT_A_TIME).param("clinic", clinic).query(row -> {
            visitor.visit(stored(row), row.getString("hash"));
        });
    }

    private static Chained stored(ResultSet row) throws SQLException {
        String issuer = row.getString("issuer_tax_number");
        String number = row.getString("number");
        LocalDate issuedOn = row.getObject("issued_on", LocalDate.class);
        String previousHash = row.getString("previous_hash");
        OffsetDateTime recordedAt = OffsetDateTime.parse(row.getString("recorded_at"));
        return row.getString("act").equals(ChainNotice.Act.CANCEL.code())
                ? new CancellationRecord(issuer, number, issuedOn, previousHash, recordedAt)
                : new ChainRecord(
                        issuer,
                        number,
                        issuedOn,
                        row.getString("type"),
                        row.getBigDecimal("vat"),
                        row.getBigDecimal("gross"),
                        previousHash,
                        recordedAt);
    }
}
