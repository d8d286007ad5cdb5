package clinic.sunwise.gateway.sessions;

import clinic.sunwise.gateway.identity.Person;
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
class SessionStore {

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Session session, byte[] secretHash) {
        Person person = session.person();
        jdbc.sql("""
                        INSERT INTO session (id, secret_hash, step, account_id, address, subject, role, name, patient_id,
                            clinics, network, agent, created_at, seen_at, ends_at)
                        VALUES (:id, :hash, :step, :account, :address, :subject, :role, :name, :patient,
                            :clinics, :network, :agent, :created, :seen, :ends)
                        """)
                .param("id", session.id())
                .param("hash", secretHash)
                .param("step", session.step().code())
                .param("account", session.account())
                .param("address", session.address())
                .param("subject", person.subject())
                .param("role", person.role())
                .param("name", person.name())
                .param("patient", person.patientId())
                .param("clinics", person.clinics().toArray(new String[0]))
                .param("network", session.network())
                .param("agent", session.agent())
                .param("created", Timestamp.from(session.createdAt()))
                .param("seen", Timestamp.from(session.seenAt()))
                .param("ends", Timestamp.from(session.endsAt()))
                .update();
    }

    Optional<Session> find(byte[] secretHash) {
        return jdbc.sql("SELECT * FROM session WHERE secret_hash = ?")
                .param(secretHash)
                .query((row, number) -> session(row))
                .optional();
    }

    void seen(UUID id, Instant now) {
        jdbc.sql("UPDATE session SET seen_at = ? WHERE id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    /** Those of the same person, latest first. */
    List<Session> ofSamePerson(Session session) {
        return jdbc.sql("""
                        SELECT * FROM session WHERE account_id = :account OR address = :address
                        ORDER BY created_at DESC, id
                        """)
                .param("account", session.account())
                .param("address", session.address())
                .query((row, number) -> session(row))
                .list();
    }

    void end(UUID id) {
        jdbc.sql("DELETE FROM session WHERE id = ?").param(id).update();
    }

    void endAllOf(UUID account) {
        jdbc.sql("DELETE FROM session WHERE account_id = ?").param(account).update();
    }

    void endOthers(UUID kept, UUID account) {
        jdbc.sql("DELETE FROM session WHERE account_id = ? AND id <> ?")
                .params(account, kept)
                .update();
    }

    void forgetEnded(Instant now) {
        jdbc.sql("DELETE FROM session WHERE ends_at <= ? OR seen_at <= ?::timestamptz - interval '1 hour'")
                .params(Timestamp.from(now), Timestamp.from(now))
                .update();
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                Step.of(row.getString("step")),
                new Person(
                        row.getString("subject"),
                        row.getString("role"),
                        row.getString("name"),
                        row.getObject("patient_id", UUID.class),
                        List.of((String[]) row.getArray("clinics").getArray())),
                row.getObject("account_id", UUID.class),
                row.getString("address"),
                row.getString("network"),
                row.getString("agent"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("seen_at").toInstant(),
                row.getTimestamp("ends_at").toInstant());
    }
}
