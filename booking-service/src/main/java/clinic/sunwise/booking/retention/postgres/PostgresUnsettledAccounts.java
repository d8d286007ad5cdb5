package clinic.sunwise.booking.retention.postgres;

import clinic.sunwise.booking.retention.UnsettledAccounts;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresUnsettledAccounts implements UnsettledAccounts {

    private final JdbcClient jdbc;

    PostgresUnsettledAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void invoiced(String clinic, UUID patient, UUID invoice, BigDecimal total) {
        add(clinic, patient, invoice, total, null);
    }

    @Override
    public void paid(String clinic, UUID invoice) {
        settle(clinic, invoice);
    }

    @Override
    public void cancelled(String clinic, UUID invoice) {
        settle(clinic, invoice);
    }

    @Override
    public void credited(String clinic, UUID invoice, BigDecimal total) {
        jdbc.sql("UPDATE unsettled_account SET open_amount = open_amount - ? WHERE clinic_id = ? AND document_id = ?")
                .params(total, clinic, invoice)
                .update();
        jdbc.sql("DELETE FROM unsettled_account WHERE clinic_id = ? AND document_id = ? AND open_amount <= 0")
                .params(clinic, invoice)
                .update();
    }

    @Override
    public void bought(String clinic, UUID patient, UUID coursePackage, LocalDate expires) {
        add(clinic, patient, coursePackage, null, expires);
    }

    private void add(
            String clinic, UUID patient, UUID document, @Nullable BigDecimal open, @Nullable LocalDate expires) {
        jdbc.sql("""
                        INSERT INTO unsettled_account (clinic_id, document_id, chain_id, patient_id, open_amount, expires_on)
                        SELECT c.id, :document, p.chain_id, p.id, :open, :expires
                        FROM clinic c JOIN patient p ON p.chain_id = c.chain_id AND p.id = :patient
                        WHERE c.id = :clinic
                        ON CONFLICT DO NOTHING
                        """)
                .param("clinic", clinic)
                .param("document", document)
                .param("patient", patient)
                .param("open", open, Types.NUMERIC)
                .param("expires", expires, Types.DATE)
                .update();
    }

    @Override
    public void usedUp(String clinic, UUID coursePackage) {
        settle(clinic, coursePackage);
    }

    private void settle(String clinic, UUID document) {
        jdbc.sql("DELETE FROM unsettled_account WHERE clinic_id = ? AND document_id = ?")
                .params(clinic, document)
                .update();
    }
}
