package clinic.sunwise.booking.reception.postgres;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.reception.Check;
import clinic.sunwise.booking.reception.CheckStore;
import clinic.sunwise.platform.secrets.DataKeys;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresChecks implements CheckStore {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final DataKeys keys;

    PostgresChecks(JdbcClient jdbc, DataKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** What is sealed of a check. */
    private record Seen(boolean unchanged, List<String> findings, String notes) {}

    @Override
    public void add(Appointment appointment, Check check) {
        // To the millisecond, so that what is read is exactly what it was sealed for.
        Instant at = check.at().truncatedTo(ChronoUnit.MILLIS);
        Seen seen =
                new Seen(check.unchanged(), check.findings().stream().sorted().toList(), check.notes());
        jdbc.sql("""
                        INSERT INTO appointment_check (clinic_id, appointment_id, sealed, checked_at, checked_by)
                        VALUES (:clinic, :appointment, :sealed, :at, :by)
                        """)
                .param("clinic", appointment.clinic())
                .param("appointment", appointment.id())
                .param(
                        "sealed",
                        keys.of(appointment.chain(), appointment.patient())
                                .seal(place(appointment.id(), at), JSON.writeValueAsString(seen)))
                .param("at", Timestamp.from(at))
                .param("by", check.by())
                .update();
    }

    @Override
    public List<Check> of(String clinic, UUID appointment) {
        return jdbc
                .sql("""
                        SELECT c.*, k.scope, k.owner, k.wrapped FROM appointment_check c
                        JOIN appointment a ON a.clinic_id = c.clinic_id AND a.id = c.appointment_id
                        LEFT JOIN data_key k ON k.scope = a.chain_id AND k.owner = a.patient_id
                        WHERE c.clinic_id = ? AND c.appointment_id = ? ORDER BY c.number
                        """)
                .params(clinic, appointment)
                .query((row, number) -> {
                    String by = row.getString("checked_by");
                    Instant at = row.getTimestamp("checked_at").toInstant();
                    return keys.open(row, place(appointment, at))
                            .map(text -> JSON.readValue(text, Seen.class))
                            .map(seen ->
                                    new Check(seen.unchanged(), Set.copyOf(seen.findings()), seen.notes(), by, at));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static String place(UUID appointment, Instant at) {
        return "appointment_check/" + appointment + "/" + at.toEpochMilli();
    }
}
