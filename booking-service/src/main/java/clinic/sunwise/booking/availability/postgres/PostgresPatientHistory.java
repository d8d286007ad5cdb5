package clinic.sunwise.booking.availability.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import clinic.sunwise.booking.availability.PatientHistory;
import clinic.sunwise.booking.availability.TimeRange;
import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Treatment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    private record Of<T>(UUID patient, T known) {}

    @Override
    public Map<UUID, Known> of(String chain, Collection<UUID> patients, Instant now) {
        List<Of<LocalDate>> born = jdbc.sql(
                        "SELECT id, birth_date FROM patient WHERE chain_id = :chain AND id = ANY (:patients)")
                .param("chain", chain)
                .param("patients", patients.toArray(UUID[]::new))
                .query((row, number) ->
                        new Of<>(row.getObject("id", UUID.class), row.getObject("birth_date", LocalDate.class)))
                .list();
        Map<UUID, List<PastOrBooked>> sessions =
                born.isEmpty() ? Map.of() : sessions(chain, patients.toArray(UUID[]::new), now);
        return born.stream()
                .collect(toMap(
                        Of::patient,
                        each -> new Known(each.known(), sessions.getOrDefault(each.patient(), List.of()))));
    }

    private Map<UUID, List<PastOrBooked>> sessions(String chain, UUID[] patients, Instant now) {
        return jdbc
                .sql("""
                        SELECT id, patient_id, clinic_id, protocol, coalesce(rules_version, protocol_version) AS version,
                            coalesce(performed_technique, technique) AS technique,
                            coalesce(performed_depth, depth) AS depth, coalesce(performed_areas, areas) AS areas,
                            day, starts_at, ends_at
                        FROM sessions_of_patients(:chain, :patients)
                        WHERE (state IN ('tentative', 'booked', 'arrived', 'in-treatment', 'completed')
                                OR (state = 'held' AND held_until > :now))
                        ORDER BY day, starts_at
                        """)
                .param("chain", chain)
                .param("patients", patients)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Of<>(row.getObject("patient_id", UUID.class), session(row)))
                .list()
                .stream()
                .collect(groupingBy(Of::patient, mapping(Of::known, toList())));
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
