package clinic.sunwise.booking.reception.postgres;

import clinic.sunwise.booking.appointments.AppointmentState;
import clinic.sunwise.booking.availability.ResourceKind;
import clinic.sunwise.booking.availability.TimeRange;
import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.reception.CalendarStore;
import clinic.sunwise.booking.reception.Occupation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresCalendar implements CalendarStore {

    private static final String VISIT = """
            a.id, a.patient_id, p.given_name || ' ' || p.family_name AS patient_name,
            a.protocol, a.technique, a.depth, a.areas, a.starts_at, a.ends_at, a.state, a.version, a.course_id,
            a.state IN ('tentative', 'booked') AND f.appointment_id IS NOT NULL AS flagged
            """;
    private static final String OF_PATIENT_WITH_FLAG = """
            JOIN patient p ON p.chain_id = a.chain_id AND p.id = a.patient_id
            LEFT JOIN appointment_flag f ON f.clinic_id = a.clinic_id AND f.appointment_id = a.id
            """;

    private final JdbcClient jdbc;

    PostgresCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Occupation> of(String clinic, ResourceKind kind, TimeRange range, Instant now) {
        return jdbc.sql("SELECT o.resource_id, lower(o.during) AS starts, upper(o.during) AS ends, " + VISIT + """
                        FROM busy_time o JOIN appointment a ON a.clinic_id = o.clinic_id AND a.id = o.appointment_id
                        """
                        + OF_PATIENT_WITH_FLAG + """
                        WHERE o.clinic_id = :clinic AND o.resource_kind = :kind
                            AND upper(o.during) > :from AND lower(o.during) < :to
                            AND (a.state <> 'held' OR a.held_until > :now)
                        ORDER BY starts, a.id
                        """)
                .param("clinic", clinic)
                .param("kind", kind.code())
                .param("from", Timestamp.from(range.start()))
                .param("to", Timestamp.from(range.end()))
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Occupation(
                        row.getObject("resource_id", UUID.class), range(row, "starts", "ends"), visit(row)))
                .list();
    }

    @Override
    public List<Occupation.Visit> visits(String clinic, Collection<UUID> appointments) {
        return jdbc.sql("SELECT " + VISIT + " FROM appointment a " + OF_PATIENT_WITH_FLAG + """
                        WHERE a.clinic_id = :clinic AND a.id = ANY(:ids)
                        ORDER BY a.starts_at, a.id
                        """)
                .param("clinic", clinic)
                .param("ids", appointments.toArray(UUID[]::new))
                .query((row, number) -> visit(row))
                .list();
    }

    private static Occupation.Visit visit(ResultSet row) throws SQLException {
        return new Occupation.Visit(
                row.getObject("id", UUID.class),
                row.getObject("patient_id", UUID.class),
                row.getString("patient_name"),
                new Treatment(
                        row.getString("protocol"), row.getString("technique"), row.getString("depth"), areas(row)),
                range(row, "starts_at", "ends_at"),
                AppointmentState.of(row.getString("state")).orElseThrow(),
                row.getBoolean("flagged"),
                row.getInt("version"),
                Optional.ofNullable(row.getObject("course_id", UUID.class)));
    }

    private static Set<Area> areas(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("areas").getArray())
                .map(code -> Area.of(code).orElseThrow())
                .collect(Collectors.toSet());
    }

    private static TimeRange range(ResultSet row, String start, String end) throws SQLException {
        return new TimeRange(
                row.getTimestamp(start).toInstant(), row.getTimestamp(end).toInstant());
    }
}
