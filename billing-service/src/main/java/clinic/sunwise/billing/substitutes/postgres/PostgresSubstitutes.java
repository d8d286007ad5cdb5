package clinic.sunwise.billing.substitutes.postgres;

import clinic.sunwise.billing.invoices.StoredChain;
import clinic.sunwise.billing.rows.DocumentColumns;
import clinic.sunwise.billing.substitutes.Substitute;
import clinic.sunwise.billing.substitutes.SubstituteStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresSubstitutes implements SubstituteStore {

    private static final String SELECT = """
            select s.*, r.position, r.previous_hash, r.hash, r.recorded_at from substitute_invoice s
            join chain_record r on (r.clinic, r.substitute_id) = (s.clinic, s.substitute_id)
            where s.clinic = :clinic and\s""";

    private final JdbcClient jdbc;
    private final StoredChain chain;

    PostgresSubstitutes(JdbcClient jdbc, StoredChain chain) {
        this.jdbc = jdbc;
        this.chain = chain;
    }

    @Override
    public void add(Substitute substitute) {
        jdbc.sql("""
                        insert into substitute_invoice (clinic, substitute_id, series, year, sequence, invoice_id, patient,
                            issued_at, issued_on, issuer_name, issuer_tax_number, issuer_address, issuer_registration,
                            recipient_name, recipient_tax_number, recipient_address, recipient_country, recipient_reference,
                            correlation_id)
                        values (:clinic, :id, :series, :year, :sequence, :invoice, :patient,
                            :issuedAt, :issuedOn, :issuerName, :issuerTaxNumber, :issuerAddress, :issuerRegistration,
                            :recipientName, :recipientTaxNumber, :recipientAddress, :recipientCountry, :recipientReference,
                            :correlationId)
                        """)
                .param("clinic", substitute.clinic())
                .param("id", substitute.id())
                .param("series", substitute.number().series())
                .param("year", substitute.number().year())
                .param("sequence", substitute.number().sequence())
                .param("invoice", substitute.invoice())
                .param("patient", substitute.patient())
                .param("issuedAt", Timestamp.from(substitute.link().recordedAt().toInstant()))
                .param("issuedOn", substitute.issuedOn())
                .param("issuerName", substitute.letterhead().name())
                .param("issuerTaxNumber", substitute.letterhead().taxNumber())
                .param("issuerAddress", substitute.letterhead().address())
                .param("issuerRegistration", substitute.letterhead().registration())
                .param("recipientName", substitute.recipient().name())
                .param("recipientTaxNumber", substitute.recipient().taxNumber())
                .param("recipientAddress", substitute.recipient().address())
                .param("recipientCountry", substitute.recipient().country())
                .param("recipientReference", substitute.recipient().reference())
                .param("correlationId", substitute.correlationId())
                .update();
        chain.append(substitute.clinic(), StoredChain.Cause.SUBSTITUTE, substitute.id(), substitute.link());
    }

    @Override
    public Optional<Substitute> find(String clinic, UUID id) {
        return jdbc.sql(SELECT + "s.substitute_id = :id")
                .param("clinic", clinic)
                .param("id", id)
                .query(PostgresSubstitutes::substitute)
                .optional();
    }

    @Override
    public Optional<Substitute> ofInvoice(String clinic, UUID invoice) {
        return jdbc.sql(SELECT + "s.invoice_id = :invoice")
                .param("clinic", clinic)
                .param("invoice", invoice)
                .query(PostgresSubstitutes::substitute)
                .optional();
    }

    private static Substitute substitute(ResultSet row, int number) throws SQLException {
        return new Substitute(
                row.getString("clinic"),
                row.getObject("substitute_id", UUID.class),
                DocumentColumns.number(row),
                row.getObject("invoice_id", UUID.class),
                row.getObject("patient", UUID.class),
                DocumentColumns.letterhead(row),
                Objects.requireNonNull(DocumentColumns.recipient(row)),
                DocumentColumns.link(row),
                row.getString("correlation_id"));
    }
}
