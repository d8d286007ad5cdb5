package clinic.sunwise.booking.appointments.postgres;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.AppointmentStore.RecoveryWindow;
import clinic.sunwise.booking.availability.Use;
import java.sql.Timestamp;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What appointments take up: resources, the patient's time and her skin. */
@Repository
class Occupancies {

    private final JdbcClient jdbc;
    private final PatientSkin skin;

    Occupancies(JdbcClient jdbc, PatientSkin skin) {
        this.jdbc = jdbc;
        this.skin = skin;
    }

    /** In one order of kind and id, so that two writers cannot wait for each other. */
    void take(Appointment appointment, List<Use> uses) {
        jdbc.sql("""
                        INSERT INTO occupancy (clinic_id, appointment_id, resource_kind, resource_id, during)
                        SELECT :clinic, :id, kind, resource, tstzrange(starts, ends)
                        FROM unnest(:kinds::text[], :resources::uuid[], :starts::timestamptz[], :ends::timestamptz[])
                            AS taken (kind, resource, starts, ends)
                        ORDER BY kind, resource
                        """)
                .param("clinic", appointment.clinic())
                .param("id", appointment.id())
                .param("kinds", texts(uses, use -> use.kind().code()))
                .param("resources", texts(uses, Use::resource))
                .param("starts", texts(uses, use -> use.during().start()))
                .param("ends", texts(uses, use -> use.during().end()))
                .update();
        jdbc.sql("""
                        INSERT INTO patient_occupancy (chain_id, patient_id, appointment_id, during)
                        VALUES (:chain, :patient, :id, tstzrange(:start, :end))
                        """)
                .param("chain", appointment.chain())
                .param("patient", appointment.patient())
                .param("id", appointment.id())
                .param("start", Timestamp.from(appointment.during().start()))
                .param("end", Timestamp.from(appointment.during().end()))
                .update();
    }

    private static String[] texts(List<Use> uses, Function<Use, Object> which) {
        return uses.stream().map(use -> which.apply(use).toString()).toArray(String[]::new);
    }

    void protect(Appointment appointment, RecoveryWindow window) {
        skin.claim(appointment, window.until());
        if (window.shared()) {
            skin.share(appointment.chain(), appointment.patient());
        } else {
            skin.take(appointment, window);
        }
    }

    void vacate(Appointment appointment) {
        skin.forgo(appointment);
        free(appointment);
    }

    void free(Appointment appointment) {
        jdbc.sql("DELETE FROM occupancy WHERE clinic_id = :clinic AND appointment_id = :id")
                .param("clinic", appointment.clinic())
                .param("id", appointment.id())
                .update();
        jdbc.sql("DELETE FROM patient_occupancy WHERE chain_id = :chain AND appointment_id = :id")
                .param("chain", appointment.chain())
                .param("id", appointment.id())
                .update();
        skin.share(appointment.chain(), appointment.patient());
    }
}
