package clinic.sunwise.booking.elsewhere.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import clinic.sunwise.booking.elsewhere.ElsewhereStore;
import clinic.sunwise.booking.elsewhere.TreatmentElsewhere;
import clinic.sunwise.booking.protocols.Area;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresElsewhere implements ElsewhereStore {

    private final JdbcClient jdbc;

    PostgresElsewhere(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(String chain, UUID patient, TreatmentElsewhere entry) {
        insert(chain, patient, entry, false);
    }

    @Override
    public void withdraw(String chain, UUID patient, TreatmentElsewhere entry) {
        insert(chain, patient, entry, true);
    }

    private void insert(String chain, UUID patient, TreatmentElsewhere entry, boolean withdrawn) {
        jdbc.sql("""
                        INSERT INTO treatment_elsewhere
                            (chain_id, patient_id, id, procedure, day, areas, withdrawn, corrects, entered_at, entered_by)
                        VALUES (:chain, :patient, :id, :procedure, :day, :areas, :withdrawn, :corrects, :at, :by)
                        """)
                .param("chain", chain)
                .param("patient", patient)
                .param("id", entry.id())
                .param("procedure", entry.procedure())
                .param("day", entry.day())
                .param("areas", entry.areas().stream().sorted().map(Area::code).toArray(String[]::new))
                .param("withdrawn", withdrawn)
                .param("corrects", entry.corrects().orElse(null))
                .param("at", Timestamp.from(entry.enteredAt()))
                .param("by", entry.by())
                .update();
    }

    private record Of(UUID patient, TreatmentElsewhere entry) {}

    @Override
    public Map<UUID, List<TreatmentElsewhere>> holding(String chain, Collection<UUID> patients) {
        return jdbc
                .sql("""
                        SELECT * FROM treatment_elsewhere e
                        WHERE chain_id = :chain AND patient_id = ANY (:patients) AND NOT withdrawn AND NOT EXISTS (
                            SELECT FROM treatment_elsewhere later
                            WHERE later.chain_id = e.chain_id AND later.patient_id = e.patient_id
                                AND later.corrects = e.id)
                        ORDER BY day, entered_at, id
                        """)
                .param("chain", chain)
                .param("patients", patients.toArray(UUID[]::new))
                .query((row, number) -> new Of(row.getObject("patient_id", UUID.class), entry(row)))
                .list()
                .stream()
                .collect(groupingBy(Of::patient, mapping(Of::entry, toList())));
    }

    private static TreatmentElsewhere entry(ResultSet row) throws SQLException {
        return new TreatmentElsewhere(
                row.getObject("id", UUID.class),
                row.getString("procedure"),
                row.getObject("day", LocalDate.class),
                areas(row),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("entered_by"),
                Optional.ofNullable(row.getObject("corrects", UUID.class)));
    }

    private static Set<Area> areas(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("areas").getArray())
                .flatMap(code -> Area.of(code).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
