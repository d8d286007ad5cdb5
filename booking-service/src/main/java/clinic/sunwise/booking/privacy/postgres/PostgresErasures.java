package clinic.sunwise.booking.privacy.postgres;

import clinic.sunwise.booking.privacy.ErasureOutcome.Open;
import clinic.sunwise.booking.privacy.ErasureRequest;
import clinic.sunwise.booking.privacy.ErasureStore;
import clinic.sunwise.platform.reach.Reach;
import clinic.sunwise.platform.secrets.DataKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresErasures implements ErasureStore {

    /** What an erasure changes, in this order. The parameters are the chain, the patient, who erases and when. */
    private static final List<String> CHANGES = List.of(
            "DELETE FROM appointment WHERE chain_id = :chain AND patient_id = :patient AND state = 'held'",
            """
            UPDATE waiting_offer SET ending = 'declined', ended_at = :now
            WHERE chain_id = :chain AND patient_id = :patient AND ending IS NULL""",
            """
            UPDATE waiting_wish SET state = 'withdrawn', changed_at = :now, changed_by = :by
            WHERE chain_id = :chain AND patient_id = :patient AND state = 'waiting'""",
            """
            UPDATE calendar_feed SET revoked_at = :now, revoked_by = :by
            WHERE chain_id = :chain AND patient_id = :patient AND revoked_at IS NULL""",
            """
            UPDATE message SET state = 'dropped', reason = 'no-address', settled_at = :now, lease = NULL, leased_until = NULL
            WHERE chain_id = :chain AND patient_id = :patient AND state = 'waiting'""",
            """
            UPDATE message SET facts = '{}', address = left(address, 0), subject = left(subject, 0), body = left(body, 0)
            WHERE chain_id = :chain AND patient_id = :patient""",
            "DELETE FROM message_refusal WHERE chain_id = :chain AND patient_id = :patient",
            """
            UPDATE patient SET given_name = 'Erased', family_name = left(id::text, 8), birth_date = DATE '1900-01-01',
                email = NULL, phone = NULL, email_verified_at = NULL, erased_at = :now, erased_by = :by
            WHERE chain_id = :chain AND id = :patient""");

    private final JdbcClient jdbc;
    private final DataKeys keys;

    PostgresErasures(JdbcClient jdbc, DataKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public List<Open> open(String chain, UUID patient) {
        try (Reach.Scope reach = Reach.chain()) {
            return openInChain(chain, patient);
        }
    }

    private List<Open> openInChain(String chain, UUID patient) {
        return jdbc.sql("""
                        SELECT clinic_id, id, state, starts_at FROM appointment
                        WHERE chain_id = ? AND patient_id = ?
                            AND state IN ('requested', 'tentative', 'booked', 'arrived', 'in-treatment')
                        ORDER BY starts_at, id
                        """)
                .params(chain, patient)
                .query((row, number) -> new Open(
                        row.getString("clinic_id"),
                        row.getObject("id", UUID.class),
                        row.getString("state"),
                        row.getTimestamp("starts_at").toInstant()))
                .list();
    }

    @Override
    public void erase(String chain, UUID patient, String by, Instant now) {
        keys.destroy(chain, patient);
        try (Reach.Scope reach = Reach.chain()) {
            CHANGES.forEach(change -> jdbc.sql(change)
                    .param("chain", chain)
                    .param("patient", patient)
                    .param("by", by)
                    .param("now", Timestamp.from(now))
                    .update());
        }
    }

    @Override
    public Optional<Instant> erased(String chain, UUID patient) {
        return jdbc.sql("SELECT erased_at FROM patient WHERE chain_id = ? AND id = ? AND erased_at IS NOT NULL")
                .params(chain, patient)
                .query((row, number) -> row.getTimestamp("erased_at").toInstant())
                .optional();
    }

    @Override
    public void keep(ErasureRequest request) {
        jdbc.sql("INSERT INTO erasure_request VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        request.link(),
                        request.chain(),
                        request.patient(),
                        request.clinic(),
                        Timestamp.from(request.requested()),
                        Timestamp.from(request.expires()))
                .update();
    }

    @Override
    public Optional<ErasureRequest> request(UUID link) {
        return jdbc.sql("SELECT * FROM erasure_request WHERE link = ?")
                .param(link)
                .query(PostgresErasures::request)
                .optional();
    }

    @Override
    public Optional<ErasureRequest> latest(String chain, UUID patient, Instant since) {
        return jdbc.sql("""
                        SELECT * FROM erasure_request WHERE chain_id = ? AND patient_id = ? AND requested_at > ?
                        ORDER BY requested_at DESC LIMIT 1
                        """)
                .params(chain, patient, Timestamp.from(since))
                .query(PostgresErasures::request)
                .optional();
    }

    private static ErasureRequest request(ResultSet row, int number) throws SQLException {
        return new ErasureRequest(
                row.getObject("link", UUID.class),
                row.getString("chain_id"),
                row.getObject("patient_id", UUID.class),
                row.getString("clinic_id"),
                row.getTimestamp("requested_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }

    @Override
    public List<String> clinics(String chain) {
        try (Reach.Scope reach = Reach.chain()) {
            return jdbc.sql("SELECT id FROM clinic WHERE chain_id = ? ORDER BY id")
                    .param(chain)
                    .query(String.class)
                    .list();
        }
    }
}
