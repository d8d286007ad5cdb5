package clinic.sunwise.billing.cancellations.postgres;

import clinic.sunwise.billing.cancellations.Cancellation;
import clinic.sunwise.billing.cancellations.CancellationStore;
import clinic.sunwise.billing.cancellations.rules.CancellationReason;
import clinic.sunwise.billing.rows.DocumentColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresCancellations implements CancellationStore {

    private final JdbcClient jdbc;

    PostgresCancellations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Cancellation cancellation) {
        jdbc.sql("""
                        insert into invoice_cancellation (clinic, invoice_id, notice_id, reason, note, cancelled_on,
                            correlation_id)
                        values (:clinic, :invoice, :notice, :reason, :note, :on, :correlationId)
                        """)
                .param("clinic", cancellation.clinic())
                .param("invoice", cancellation.invoice())
                .param("notice", cancellation.notice())
                .param("reason", cancellation.reason().code())
                .param("note", cancellation.note())
                .param("on", cancellation.cancelledOn())
                .param("correlationId", cancellation.correlationId())
                .update();
    }

    @Override
    public Optional<Cancellation> ofInvoice(String clinic, UUID invoice) {
        return jdbc.sql("""
                        select c.*, r.position, r.previous_hash, r.hash, r.recorded_at from invoice_cancellation c
                        join chain_record r on (r.clinic, r.notice_id) = (c.clinic, c.notice_id)
                        where c.clinic = :clinic and c.invoice_id = :invoice
                        """)
                .param("clinic", clinic)
                .param("invoice", invoice)
                .query(PostgresCancellations::cancellation)
                .optional();
    }

    private static Cancellation cancellation(ResultSet row, int number) throws SQLException {
        return new Cancellation(
                row.getString("clinic"),
                row.getObject("invoice_id", UUID.class),
                row.getObject("notice_id", UUID.class),
                CancellationReason.of(row.getString("reason")).orElseThrow(),
                row.getString("note"),
                DocumentColumns.link(row),
                row.getString("correlation_id"));
    }
}
