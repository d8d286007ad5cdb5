package clinic.sunwise.booking.appointments.postgres;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.AppointmentStore.RecoveryWindow;
import clinic.sunwise.booking.appointments.SkinShares;
import clinic.sunwise.booking.appointments.SkinShares.Claim;
import clinic.sunwise.booking.appointments.SkinShares.Share;
import clinic.sunwise.booking.protocols.Area;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The windows in which a patient's skin is left alone. */
@Repository
class PatientSkin {

    private final JdbcClient jdbc;

    PatientSkin(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes how long the session would protect its skin by itself. */
    void claim(Appointment appointment, LocalDate until) {
        jdbc.sql("UPDATE appointment SET protected_until = :until WHERE clinic_id = :clinic AND id = :id")
                .param("until", until)
                .param("clinic", appointment.clinic())
                .param("id", appointment.id())
                .update();
    }

    /** Notes that the session protects nothing for now. */
    void forgo(Appointment appointment) {
        jdbc.sql("UPDATE appointment SET protected_until = NULL WHERE clinic_id = :clinic AND id = :id")
                .param("clinic", appointment.clinic())
                .param("id", appointment.id())
                .update();
    }

    /** Writes the session's own window down, whatever stands in it: the database then refuses. */
    void take(Appointment appointment, RecoveryWindow window) {
        free(appointment);
        jdbc.sql("""
                        INSERT INTO recovery_window (chain_id, patient_id, appointment_id, area, days)
                        SELECT :chain, :patient, :id, area, daterange(:from, :until)
                        FROM unnest(:areas::text[]) AS area
                        """)
                .param("chain", appointment.chain())
                .param("patient", appointment.patient())
                .param("id", appointment.id())
                .param("from", window.from())
                .param("until", window.until())
                .param("areas", AppointmentRow.codes(Area.elementary(window.areas())))
                .update();
    }

    /** Writes the windows of all her sessions anew, each up to the next. */
    void share(String chain, UUID patient) {
        List<Share> shares = SkinShares.of(claims(chain, patient));
        jdbc.sql("DELETE FROM recovery_window WHERE chain_id = :chain AND patient_id = :patient")
                .param("chain", chain)
                .param("patient", patient)
                .update();
        jdbc.sql("""
                        INSERT INTO recovery_window (chain_id, patient_id, appointment_id, area, days)
                        SELECT :chain, :patient, id, area, daterange(first, until)
                        FROM unnest(:ids::uuid[], :areas::text[], :firsts::date[], :untils::date[])
                            AS share (id, area, first, until)
                        """)
                .param("chain", chain)
                .param("patient", patient)
                .param("ids", shares.stream().map(Share::appointment).toArray(UUID[]::new))
                .param(
                        "areas",
                        shares.stream().map(share -> share.area().code()).toArray(String[]::new))
                .param(
                        "firsts",
                        shares.stream().map(share -> Date.valueOf(share.from())).toArray(Date[]::new))
                .param(
                        "untils",
                        shares.stream()
                                .map(share -> Date.valueOf(share.until()))
                                .toArray(Date[]::new))
                .update();
    }

    private void free(Appointment appointment) {
        jdbc.sql("DELETE FROM recovery_window WHERE chain_id = :chain AND appointment_id = :id")
                .param("chain", appointment.chain())
                .param("id", appointment.id())
                .update();
    }

    private List<Claim> claims(String chain, UUID patient) {
        return jdbc.sql("""
                        SELECT id, coalesce(performed_areas, areas) AS areas, day, protected_until
                        FROM sessions_of_patients(:chain, ARRAY[:patient]::uuid[])
                        WHERE state IN ('held', 'tentative', 'booked', 'arrived', 'in-treatment', 'completed') AND protected_until > day
                        """)
                .param("chain", chain)
                .param("patient", patient)
                .query((row, number) -> new Claim(
                        row.getObject("id", UUID.class),
                        Area.elementary(AppointmentRow.areas(row, "areas")),
                        row.getObject("day", LocalDate.class),
                        row.getObject("protected_until", LocalDate.class)))
                .list();
    }
}
