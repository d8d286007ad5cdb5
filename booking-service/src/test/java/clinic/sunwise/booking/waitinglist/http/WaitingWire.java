package clinic.sunwise.booking.waitinglist.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.booking.waitinglist.postgres.WaitingRounds;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The waiting list of a clinic with one therapist in one room, where somebody is booked at ten on Monday 11 January 2027. */
record WaitingWire(TestClinic clinic, WaitingRounds rounds, UUID sanne, String booked) {

    static final String TREATMENT = """
            {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-1","areas":["cheeks"]}""";
    static final String TEN = "2027-01-11T10:00:00+01:00";
    static final String AT_TEN =
            "\"from\":\"2027-01-11\",\"until\":\"2027-01-11\",\"hours\":{\"from\":\"10:00\",\"to\":\"10:00\"}";

    static WaitingWire of(TestClinic clinic, WaitingRounds rounds) {
        UUID sanne = clinic.practitioner("Sanne");
        clinic.room("1");
        Answer first = clinic.book(clinic.healthyPatient("1990-05-14"), TREATMENT, TEN);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        return new WaitingWire(clinic, rounds, sanne, first.json().path("id").asString());
    }

    Wire reception() {
        return clinic.as(Role.RECEPTION);
    }

    UUID patient() {
        return clinic.healthyPatient("1990-05-14");
    }

    Answer put(UUID patient, String wish) {
        return clinic.asPatient(patient)
                .post(clinic.path("/waiting-list"), "{\"treatment\":" + TREATMENT + "," + wish + "}");
    }

    static String id(Answer put) {
        assertThat(put.status()).as(put.text()).isEqualTo(201);
        return put.json().path("id").asString();
    }

    String wish(String id) {
        return clinic.path("/waiting-list/" + id);
    }

    JsonNode offered(UUID patient, String wish) {
        return until(patient, wish, each -> each.path("offer").isObject()).path("offer");
    }

    /** What the service does by itself every few seconds is asked of it here. */
    JsonNode until(UUID patient, String wish, Predicate<JsonNode> reached) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> {
                            rounds.round();
                            return clinic.asPatient(patient).get(wish(wish)).json();
                        },
                        reached);
    }

    Answer book(UUID patient, JsonNode offer) {
        return clinic.asPatient(patient)
                .post(
                        clinic.path("/appointments"),
                        "{\"adviceConfirmed\":true,\"holdId\":\""
                                + offer.path("holdId").asString() + "\"}");
    }

    void cancel(String appointment) {
        assertThat(reception()
                        .post(clinic.path("/appointments/" + appointment + "/cancel"), "{}")
                        .status())
                .isEqualTo(200);
    }
}
