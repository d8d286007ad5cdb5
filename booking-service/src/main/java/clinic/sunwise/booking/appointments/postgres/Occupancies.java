package clinic.sunwise.booking.appointments.postgres;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.AppointmentStore.RecoveryWindow;
import java.sql.Timestamp;
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
    void take(Appointment appointment) {
        jdbc.sql("""
                        INSERT INTO occupancy (clinic_id, appointment_id, resource_kind, resource_id, during)
                        SELECT :clinic, :id, kind, resource, tstzrange(:start, :end)
                        FROM (VALUES ('practitioner', :practitioner::uuid), ('room', :room::uuid),
                            ('device', :device::uuid)) AS taken (kind, resource)
                        WHERE resource IS NOT NULL
                        ORDER BY kind, resource
                        """)
                .param("clinic", appointment.clinic())
                .param("id", appointment.id())
                .param("start", Timestamp.from(appointment.during().start()))
                .param("end", Timestamp.from(appointment.during().end()))
                .param("practitioner", appointment.resources().practitioner())
                .param("room", appointment.resources().room())
                .param("device", appointment.resources().device().orElse(null))
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

    void protect(Appointment appointment, RecoveryWindow window) {
        skin.claim(appointment, window.until());
        if (window.shared()) {
            skin.share(appointment.chain(), appointment.patient());
        } else {
            skin.take(appointment, window);
        }
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
