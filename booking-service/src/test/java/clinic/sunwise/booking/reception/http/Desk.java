package clinic.sunwise.booking.reception.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What reception does at a clinic that works by levels, said in short. */
record Desk(TestClinic clinic) {

    static final String CHEEKS = """
        {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-1","areas":["cheeks"]}\
        """;

    Wire reception() {
        return clinic.as(Role.RECEPTION);
    }

    /** The id of what was booked by phone. */
    String book(UUID patient, String start) {
        return ok(reception().post(clinic.path("/appointments"), """
                                {"patientId":"%s","treatment":%s,"startsAt":"%s","adviceConfirmed":true}\
                                """.formatted(patient, CHEEKS, start)), 201)
                .path("id")
                .asString();
    }

    Answer act(String appointment, String action, String body) {
        return reception().post(clinic.path("/appointments/" + appointment + "/" + action), body);
    }

    Answer move(String appointment, String start, int version) {
        return act(appointment, "move", "{\"startsAt\":\"" + start + "\",\"version\":" + version + "}");
    }

    JsonNode get(String path) {
        return ok(reception().get(clinic.path(path)), 200);
    }

    List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(each -> each.path(field).asString()).toList();
    }

    static JsonNode ok(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer.json();
    }
}
