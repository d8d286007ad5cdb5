package clinic.sunwise.booking.appointments.postgres;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.AppointmentState;
import clinic.sunwise.booking.appointments.AppointmentStore.AdviceRead;
import clinic.sunwise.booking.appointments.AppointmentStore.Corrected;
import clinic.sunwise.booking.appointments.AppointmentStore.Declined;
import clinic.sunwise.booking.appointments.AppointmentStore.Lifted;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What clinicians have lifted, patients have read and the desk has put right: only added to. */
@Repository
class AgreementTables {

    private final JdbcClient jdbc;

    AgreementTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Appointment appointment, Lifted lifted) {
        jdbc.sql("""
                        INSERT INTO appointment_override
                            (clinic_id, appointment_id, verdict, reason, decided_at, decided_by)
                        VALUES (:clinic, :id, :verdict::jsonb, :reason, :at, :by)
                        """)
                .param("clinic", appointment.clinic())
                .param("id", appointment.id())
                .param("verdict", VerdictColumn.write(lifted.verdict()))
                .param("reason", lifted.reason())
                .param("at", Timestamp.from(lifted.at()))
                .param("by", lifted.by())
                .update();
    }

    void add(Appointment appointment, AdviceRead advice) {
        jdbc.sql("""
                        INSERT INTO appointment_advice
                            (clinic_id, appointment_id, language, protocol_version, texts, confirmed_at, confirmed_by)
                        VALUES (:clinic, :id, :language, :version, :texts, :at, :by)
                        """)
                .param("clinic", appointment.clinic())
                .param("id", appointment.id())
                .param("language", advice.language())
                .param("version", advice.protocolVersion())
                .param("texts", advice.texts().toArray(String[]::new))
                .param("at", Timestamp.from(advice.at()))
                .param("by", advice.by())
                .update();
    }

    void add(Appointment appointment, Corrected corrected) {
        jdbc.sql("""
                        INSERT INTO appointment_correction
                            (clinic_id, appointment_id, from_state, to_state, reason, corrected_at, corrected_by)
                        VALUES (:clinic, :id, :from, :to, :reason, :at, :by)
                        """)
                .param("clinic", appointment.clinic())
                .param("id", appointment.id())
                .param("from", corrected.from().code())
                .param("to", corrected.to().code())
                .param("reason", corrected.reason())
                .param("at", Timestamp.from(corrected.at()))
                .param("by", corrected.by())
                .update();
    }

    List<Corrected> corrections(String clinic, UUID appointment) {
        return jdbc.sql("""
                        SELECT * FROM appointment_correction WHERE clinic_id = ? AND appointment_id = ? ORDER BY number
                        """)
                .params(clinic, appointment)
                .query((row, number) -> new Corrected(
                        AppointmentState.of(row.getString("from_state")).orElseThrow(),
                        AppointmentState.of(row.getString("to_state")).orElseThrow(),
                        row.getString("reason"),
                        row.getString("corrected_by"),
                        row.getTimestamp("corrected_at").toInstant()))
                .list();
    }

    Optional<Lifted> lifted(String clinic, UUID appointment) {
        return jdbc.sql("""
                        SELECT * FROM appointment_override WHERE clinic_id = ? AND appointment_id = ?
                        ORDER BY decided_at DESC LIMIT 1
                        """)
                .params(clinic, appointment)
                .query((row, number) -> new Lifted(
                        VerdictColumn.read(row.getString("verdict")),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        row.getTimestamp("decided_at").toInstant()))
                .optional();
    }

    void add(Appointment appointment, Declined declined) {
        jdbc.sql("""
                        INSERT INTO appointment_decline (clinic_id, appointment_id, reason, decided_at, decided_by)
                        VALUES (:clinic, :id, :reason, :at, :by)
                        """)
                .param("clinic", appointment.clinic())
                .param("id", appointment.id())
                .param("reason", declined.reason())
                .param("at", Timestamp.from(declined.at()))
                .param("by", declined.by())
                .update();
    }

    Optional<Declined> declined(String clinic, UUID appointment) {
        return jdbc.sql("SELECT * FROM appointment_decline WHERE clinic_id = ? AND appointment_id = ?")
                .params(clinic, appointment)
                .query((row, number) -> new Declined(
                        row.getString("reason"),
                        row.getString("decided_by"),
                        row.getTimestamp("decided_at").toInstant()))
                .optional();
    }

    Optional<AdviceRead> advice(String clinic, UUID appointment) {
        return jdbc.sql("""
                        SELECT * FROM appointment_advice WHERE clinic_id = ? AND appointment_id = ?
                        ORDER BY confirmed_at DESC LIMIT 1
                        """)
                .params(clinic, appointment)
                .query((row, number) -> new AdviceRead(
                        row.getString("language"),
                        row.getInt("protocol_version"),
                        List.of((String[]) row.getArray("texts").getArray()),
                        row.getString("confirmed_by"),
                        row.getTimestamp("confirmed_at").toInstant()))
                .optional();
    }
}
