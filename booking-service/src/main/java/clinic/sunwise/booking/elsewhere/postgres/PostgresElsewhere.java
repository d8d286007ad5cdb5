package clinic.sunwise.booking.elsewhere.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import clinic.sunwise.booking.elsewhere.ElsewhereStore;
import clinic.sunwise.booking.elsewhere.TreatmentElsewhere;
import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.platform.secrets.DataKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresElsewhere implements ElsewhereStore {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final DataKeys keys;

    PostgresElsewhere(JdbcClient jdbc, DataKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** What is sealed of an entry. */
    private record Done(String procedure, String day, List<String> areas) {

        static Done of(TreatmentElsewhere entry) {
            return new Done(
                    entry.procedure(),
                    entry.day().toString(),
                    entry.areas().stream().sorted().map(Area::code).toList());
        }

        Set<Area> where() {
            return areas.stream().flatMap(code -> Area.of(code).stream()).collect(Collectors.toUnmodifiableSet());
        }
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
                            (chain_id, patient_id, id, sealed, withdrawn, corrects, entered_at, entered_by)
                        VALUES (:chain, :patient, :id, :sealed, :withdrawn, :corrects, :at, :by)
                        """)
                .param("chain", chain)
                .param("patient", patient)
                .param("id", entry.id())
                .param(
                        "sealed",
                        keys.of(chain, patient).seal(place(entry.id()), JSON.writeValueAsString(Done.of(entry))))
                .param("withdrawn", withdrawn)
                .param("corrects", entry.corrects().orElse(null))
                .param("at", Timestamp.from(entry.enteredAt()))
                .param("by", entry.by())
                .update();
    }

    private record Of(UUID patient, TreatmentElsewhere entry) {}

    private static final Comparator<Of> OLDEST_FIRST = Comparator.comparing(
                    (Of each) -> each.entry().day())
            .thenComparing(each -> each.entry().enteredAt())
            .thenComparing(each -> each.entry().id());

    @Override
    public Map<UUID, List<TreatmentElsewhere>> holding(String chain, Collection<UUID> patients) {
        return jdbc
                .sql("""
                        SELECT e.*, k.scope, k.owner, k.wrapped FROM treatment_elsewhere e
                        JOIN data_key k ON k.scope = e.chain_id AND k.owner = e.patient_id
                        WHERE e.chain_id = :chain AND e.patient_id = ANY (:patients) AND NOT e.withdrawn AND NOT EXISTS (
                            SELECT FROM treatment_elsewhere later
                            WHERE later.chain_id = e.chain_id AND later.patient_id = e.patient_id
                                AND later.corrects = e.id)
                        """)
                .param("chain", chain)
                .param("patients", patients.toArray(UUID[]::new))
                .query((row, number) -> new Of(row.getObject("patient_id", UUID.class), entry(row)))
                .list()
                .stream()
                .sorted(OLDEST_FIRST)
                .collect(groupingBy(Of::patient, mapping(Of::entry, toList())));
    }

    private TreatmentElsewhere entry(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Done done = JSON.readValue(keys.open(row, place(id)).orElseThrow(), Done.class);
        return new TreatmentElsewhere(
                id,
                done.procedure(),
                LocalDate.parse(done.day()),
                done.where(),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("entered_by"),
                Optional.ofNullable(row.getObject("corrects", UUID.class)));
    }

    private static String place(UUID entry) {
        return "treatment_elsewhere/" + entry;
    }
}
