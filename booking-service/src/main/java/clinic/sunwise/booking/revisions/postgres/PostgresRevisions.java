package clinic.sunwise.booking.revisions.postgres;

import clinic.sunwise.booking.protocols.postgres.PublicationLock;
import clinic.sunwise.booking.revisions.ProtocolDraft;
import clinic.sunwise.booking.revisions.ProtocolVersion;
import clinic.sunwise.booking.revisions.ProtocolVersion.Publication;
import clinic.sunwise.booking.revisions.ProtocolVersion.Withdrawal;
import clinic.sunwise.booking.revisions.RevisionStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class PostgresRevisions implements RevisionStore {

    private static final String DRAFT =
            "SELECT * FROM protocol_draft WHERE clinic_id = :clinic AND protocol = :protocol AND id = :id";

    private final JdbcClient jdbc;

    PostgresRevisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Dated> versions(String clinic) {
        return jdbc.sql("""
                        SELECT protocol, version, effective_from, published_at, published_by, withdrawn_at, withdrawn_by
                        FROM (
                            SELECT clinic_id, protocol, version, effective_from, NULL::timestamptz AS withdrawn_at,
                                NULL AS withdrawn_by
                            FROM clinic_protocol
                            UNION ALL
                            SELECT clinic_id, protocol, version, effective_from, withdrawn_at, withdrawn_by
                            FROM protocol_withdrawal
                        ) AS dated LEFT JOIN protocol_version USING (clinic_id, protocol, version)
                        WHERE clinic_id = :clinic
                        ORDER BY protocol, version
                        """)
                .param("clinic", clinic)
                .query((row, number) -> new Dated(
                        row.getString("protocol"),
                        row.getInt("version"),
                        row.getObject("effective_from", LocalDate.class),
                        done(row, "published", Publication::new),
                        done(row, "withdrawn", Withdrawal::new)))
                .list();
    }

    @Override
    public Optional<String> text(String clinic, String protocol, int version) {
        return jdbc.sql("SELECT text FROM protocol_version WHERE clinic_id = ? AND protocol = ? AND version = ?")
                .params(clinic, protocol, version)
                .query(String.class)
                .optional();
    }

    @Override
    public List<ProtocolDraft> drafts(String clinic, String protocol) {
        return jdbc.sql("""
                        SELECT * FROM protocol_draft WHERE clinic_id = :clinic AND protocol = :protocol
                        ORDER BY saved_at, id
                        """)
                .param("clinic", clinic)
                .param("protocol", protocol)
                .query((row, number) -> draft(row))
                .list();
    }

    @Override
    public Optional<ProtocolDraft> draft(String clinic, String protocol, UUID id) {
        return one(DRAFT, clinic, protocol, id);
    }

    @Override
    public Optional<ProtocolDraft> lock(String clinic, String protocol, UUID id) {
        return one(DRAFT + " FOR UPDATE", clinic, protocol, id);
    }

    private Optional<ProtocolDraft> one(String sql, String clinic, String protocol, UUID id) {
        return jdbc.sql(sql)
                .param("clinic", clinic)
                .param("protocol", protocol)
                .param("id", id)
                .query((row, number) -> draft(row))
                .optional();
    }

    @Override
    public void save(ProtocolDraft draft) {
        written(jdbc.sql("""
                        INSERT INTO protocol_draft (clinic_id, protocol, id, version, text, saved_at, saved_by)
                        VALUES (:clinic, :protocol, :id, :version, :text, :at, :by)
                        ON CONFLICT (clinic_id, id) DO UPDATE SET version = excluded.version, text = excluded.text,
                            saved_at = excluded.saved_at, saved_by = excluded.saved_by
                        """), draft)
                .param("id", draft.id())
                .param("at", Timestamp.from(draft.savedAt()))
                .param("by", draft.savedBy())
                .update();
    }

    @Override
    public void remove(ProtocolDraft draft) {
        jdbc.sql("DELETE FROM protocol_draft WHERE clinic_id = :clinic AND id = :id")
                .param("clinic", draft.clinic())
                .param("id", draft.id())
                .update();
    }

    @Override
    public void exclude(String clinic, String protocol) {
        PublicationLock.exclude(jdbc, clinic, protocol);
    }

    @Override
    public void publish(ProtocolDraft draft, LocalDate from, Publication publication) {
        written(jdbc.sql("""
                        INSERT INTO protocol_version (clinic_id, protocol, version, text, published_at, published_by)
                        VALUES (:clinic, :protocol, :version, :text, :at, :by)
                        """), draft)
                .param("at", Timestamp.from(publication.at()))
                .param("by", publication.by())
                .update();
        jdbc.sql("INSERT INTO clinic_protocol (clinic_id, protocol, version, effective_from) VALUES (?, ?, ?, ?)")
                .params(draft.clinic(), draft.protocol(), draft.version(), from)
                .update();
    }

    @Override
    public void withdraw(String clinic, ProtocolVersion version, Withdrawal withdrawal) {
        jdbc.sql("DELETE FROM clinic_protocol WHERE clinic_id = ? AND protocol = ? AND version = ?")
                .params(clinic, version.protocol(), version.version())
                .update();
        jdbc.sql("""
                        INSERT INTO protocol_withdrawal
                            (clinic_id, protocol, version, effective_from, withdrawn_at, withdrawn_by)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        clinic,
                        version.protocol(),
                        version.version(),
                        version.from(),
                        Timestamp.from(withdrawal.at()),
                        withdrawal.by())
                .update();
    }

    private static StatementSpec written(StatementSpec statement, ProtocolDraft draft) {
        return statement
                .param("clinic", draft.clinic())
                .param("protocol", draft.protocol())
                .param("version", draft.version())
                .param("text", draft.text());
    }

    /** When and by whom something was done; empty if it was not. */
    private static <T> Optional<T> done(ResultSet row, String what, BiFunction<Instant, String, T> deed)
            throws SQLException {
        Timestamp at = row.getTimestamp(what + "_at");
        return at == null ? Optional.empty() : Optional.of(deed.apply(at.toInstant(), row.getString(what + "_by")));
    }

    private static ProtocolDraft draft(ResultSet row) throws SQLException {
        return new ProtocolDraft(
                row.getObject("id", UUID.class),
                row.getString("clinic_id"),
                row.getString("protocol"),
                row.getInt("version"),
                row.getString("text"),
                row.getTimestamp("saved_at").toInstant(),
                row.getString("saved_by"));
    }
}
