package clinic.sunwise.booking.coursebooking.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.Wire.Answer;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Asks a clinic for courses, and looks at what is left of them in the database. */
record CourseWire(TestClinic clinic, JdbcClient jdbc) {

    /** The plan, which there is, in the patient's own name. */
    JsonNode planned(UUID patient, String treatment, int sessions) {
        Answer planned = plan(patient, treatment, sessions, "");
        assertThat(planned.status()).as(planned.text()).isEqualTo(200);
        return planned.json().path("plan");
    }

    Answer plan(UUID patient, String treatment, int sessions, String more) {
        return clinic.asPatient(patient)
                .post(
                        clinic.path("/courses/plan"),
                        "{\"treatment\":" + treatment + ",\"sessions\":" + sessions + more + "}");
    }

    Answer book(UUID patient, String treatment, JsonNode plan) {
        return clinic.asPatient(patient).post(clinic.path("/courses"), courseBody(treatment, plan));
    }

    static String courseBody(String treatment, JsonNode plan) {
        return "{\"treatment\":" + treatment + "," + sessions(plan) + "}";
    }

    static String changes(JsonNode plan) {
        return "{" + sessions(plan) + "}";
    }

    private static String sessions(JsonNode plan) {
        List<String> sessions = plan.path("sessions")
                .valueStream()
                .map(each -> "{\"startsAt\":" + each.path("startsAt") + ",\"practitionerId\":"
                        + each.path("practitionerId") + "}")
                .toList();
        return "\"adviceConfirmed\":true,\"sessions\":[" + String.join(",", sessions) + "]";
    }

    static List<String> starts(JsonNode plan) {
        return starts(plan.path("sessions"), "startsAt");
    }

    static List<String> starts(JsonNode sessions, String field) {
        return sessions.valueStream().map(each -> each.path(field).asString()).toList();
    }

    /** The id of a session that is booked, counted from 0. */
    String appointment(String course, int number) {
        return clinic.as(Role.RECEPTION)
                .get(course)
                .json()
                .path("appointments")
                .valueStream()
                .filter(each -> each.path("state").asString().equals("booked"))
                .toList()
                .get(number)
                .path("appointmentId")
                .asString();
    }

    int count(UUID patient, String state) {
        return jdbc.sql("SELECT count(*) FROM appointment WHERE patient_id = ? AND state = ?")
                .params(patient, state)
                .query(Integer.class)
                .single();
    }

    /** All that a course or a part of one would have left behind. */
    int rows(UUID patient) {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM appointment WHERE patient_id = :patient)
                            + (SELECT count(*) FROM course WHERE patient_id = :patient)
                            + (SELECT count(*) FROM patient_occupancy WHERE patient_id = :patient)
                            + (SELECT count(*) FROM recovery_window WHERE patient_id = :patient)
                        """).param("patient", patient).query(Integer.class).single();
    }
}
