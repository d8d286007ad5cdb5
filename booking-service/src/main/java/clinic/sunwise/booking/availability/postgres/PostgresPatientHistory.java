package clinic.sunwise.booking.availability.postgres;

import clinic.sunwise.booking.availability.PatientHistory;
import clinic.sunwise.booking.availability.TimeRange;
import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Treatment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresPatientHistory implements PatientHistory {

    private final JdbcClient jdbc;

    PostgresPatientHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Known> of(String chain, UUID patient, Instant now) {
        return jdbc.sql("SELECT birth_date FROM patient WHERE chain_id = ? AND id = ?")
                .params(chain, patient)
                .query(LocalDate.class)
                .optional()
                .map(birthDate -> new Known(birthDate, sessions(chain, patient, now)));
    }

    private List<PastOrBooked> sessions(String chain, UUID patient, Instant now) {
        return jdbc.sql("""
                        SELECT id, clinic_id, protocol, coalesce(rules_version, protocol_version) AS version,
                            coalesce(performed_technique, technique) AS technique,
                            coalesce(performed_depth, depth) AS depth, coalesce(performed_areas, areas) AS areas,
                            day, starts_at, ends_at
                        FROM appointment
                        WHERE chain_id = :chain AND patient_id = :patient
                            AND (state IN ('tentative', 'booked', 'arrived', 'in-treatment', 'completed') OR (state = 'held' AND held_until > :now))
                        ORDER BY day, starts_at
                        """)
                .param("chain", chain)
                .param("patient", patient)
                .param("now", Timestamp.from(now))
                .query((row, number) -> session(row))
                .list();
    }

    private static PastOrBooked session(ResultSet row) throws SQLException {
        return new PastOrBooked(
                row.getObject("id", UUID.class),
                row.getString("clinic_id"),
                new Treatment(
                        row.getString("protocol"), row.getString("technique"), row.getString("depth"), areas(row)),
                row.getInt("version"),
                row.getObject("day", LocalDate.class),
                new TimeRange(
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant()));
    }

    private static Set<Area> areas(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("areas").getArray())
                .map(code -> Area.of(code).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }
}
