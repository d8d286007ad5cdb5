package clinic.sunwise.booking.reception.postgres;

import clinic.sunwise.booking.reception.Check;
import clinic.sunwise.booking.reception.CheckStore;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresChecks implements CheckStore {

    private final JdbcClient jdbc;

    PostgresChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(String clinic, UUID appointment, Check check) {
        jdbc.sql("""
                        INSERT INTO appointment_check
                            (clinic_id, appointment_id, unchanged, findings, notes, checked_at, checked_by)
                        VALUES (:clinic, :appointment, :unchanged, :findings, :notes, :at, :by)
                        """)
                .param("clinic", clinic)
                .param("appointment", appointment)
                .param("unchanged", check.unchanged())
                .param("findings", check.findings().stream().sorted().toArray(String[]::new))
                .param("notes", check.notes())
                .param("at", Timestamp.from(check.at()))
                .param("by", check.by())
                .update();
    }

    @Override
    public List<Check> of(String clinic, UUID appointment) {
        return jdbc.sql("""
                        SELECT * FROM appointment_check WHERE clinic_id = ? AND appointment_id = ? ORDER BY number
                        """)
                .params(clinic, appointment)
                .query((row, number) -> new Check(
                        row.getBoolean("unchanged"),
                        Set.of((String[]) row.getArray("findings").getArray()),
                        row.getString("notes"),
                        row.getString("checked_by"),
                        row.getTimestamp("checked_at").toInstant()))
                .list();
    }
}
