package clinic.sunwise.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The records of a database. */
public final class AuditTrail {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("3000-01-01T00:00:00Z");

    private final JdbcClient jdbc;

    public AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a record, in the caller's transaction if there is one: undone with it, and there with it. */
    public void add(AuditEntry entry) {
        jdbc.sql("""
                        insert into audit_record
                            (clinic, at, kind, action, person, role, patient, target, correlation)
                        values (:clinic, :at, :kind, :action, :person, :role, :patient, :target, :correlation)
                        """)
                .param("clinic", entry.clinic())
                .param("at", Timestamp.from(entry.at().truncatedTo(ChronoUnit.MICROS)))
                .param("kind", entry.kind().code())
                .param("action", entry.action())
                .param("person", entry.person())
                .param("role", entry.role())
                .param("patient", entry.patient(), Types.OTHER)
                .param("target", entry.target())
                .param("correlation", entry.correlation())
                .update();
    }

    /** A clinic's records, latest first. */
    public List<AuditRecord> find(String clinic, AuditFilter filter, int limit) {
        return jdbc.sql("""
                        select * from audit_record
                        where clinic = :clinic
                            and (:person::text is null or person = :person)
                            and (:patient::uuid is null or patient = :patient)
                            and (:kind::text is null or kind = :kind)
                            and (:action::text is null or action = :action)
                            and (:from::timestamptz is null or at >= :from)
                            and (:to::timestamptz is null or at < :to)
                            and (:before::bigint is null or id < :before)
                        order by id desc
                        limit :limit
                        """)
                .param("clinic", clinic)
                .param("person", text(filter.person()), Types.VARCHAR)
                .param("patient", filter.patient(), Types.OTHER)
                .param("kind", filter.kind() == null ? null : filter.kind().code(), Types.VARCHAR)
                .param("action", text(filter.action()), Types.VARCHAR)
                .param("from", timestamp(filter.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("to", timestamp(filter.to()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("before", filter.before(), Types.BIGINT)
                .param("limit", limit)
                .query(AuditTrail::row)
                .list();
    }

    /** No record has a zero in its texts, which PostgreSQL could not even compare. */
    private static @Nullable String text(@Nullable String asked) {
        return asked == null ? null : asked.replace('\0', ' ');
    }

    /** Before and after these moments there is no record, and at some distance no date that PostgreSQL knows. */
    private static @Nullable OffsetDateTime timestamp(@Nullable Instant moment) {
        if (moment == null) {
            return null;
        }
        Instant known = moment.isBefore(FIRST) ? FIRST : moment.isAfter(LAST) ? LAST : moment;
        return known.atOffset(ZoneOffset.UTC);
    }

    static AuditRecord row(ResultSet row, int number) throws SQLException {
        AuditEntry entry = new AuditEntry(
                row.getString("clinic"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                AuditKind.of(row.getString("kind")).orElseThrow(),
                row.getString("action"),
                row.getString("person"),
                row.getString("role"),
                row.getObject("patient", UUID.class),
                row.getString("target"),
                row.getString("correlation"));
        return new AuditRecord(row.getLong("id"), entry, row.getObject("position", Long.class), row.getString("hash"));
    }
}
