package clinic.sunwise.booking.appointments.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a booked session, and who sees it. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class VisitIT {

    private static final String LEVEL_1 = """
        {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-1","areas":["whole-face"]}\
        """;
    private static final String HANDS = LEVEL_1.replace("whole-face", "hands");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    private TestClinic utrecht;
    private UUID anna;

    @BeforeEach
    void oneTherapistInOneRoom() {
        clock.set("2027-01-04T07:00:00Z");
        utrecht = TestClinic.levels(jdbc, port);
        utrecht.practitioner("Sanne");
        utrecht.room("1");
        anna = utrecht.healthyPatient("1990-05-14");
    }

    @Test
    void aPatientSeesAndChangesHerOwnOnly() {
        UUID other = utrecht.healthyPatient("1980-01-01");
        String visit = visit(utrecht.book(anna, LEVEL_1, "2027-01-11T10:00:00+01:00"));
        Wire stranger = utrecht.asPatient(other);
        assertThat(stranger.get(visit).status()).isEqualTo(404);
        assertThat(stranger.post(visit + "/cancel", "{}").status()).isEqualTo(404);
        assertThat(stranger.get(utrecht.path("/appointments?from=2027-01-01&to=2027-02-01"))
                        .text())
                .isEqualTo("{\"items\":[]}");
        String forAnna = "{\"patientId\":\"" + anna + "\","
                + TestClinic.request(LEVEL_1, "2027-01-12T10:00:00+01:00").substring(1);
        assertThat(stranger.post(utrecht.path("/appointments"), forAnna).problem())
                .isEqualTo("forbidden");
        assertThat(stranger.post(visit + "/check-in", TestClinic.CHECKED).problem())
                .isEqualTo("forbidden");
        assertThat(utrecht.asPatient(anna).get(visit).status()).isEqualTo(200);
        assertThat(TestClinic.levels(jdbc, port).as(Role.RECEPTION).get(visit).status())
                .isEqualTo(404);
    }

    @Test
    void aVisitFromCheckInToCompletion() {
        String visit = visit(utrecht.book(anna, LEVEL_1, "2027-01-11T10:00:00+01:00"));
        Wire reception = utrecht.as(Role.RECEPTION);
        String done = "{\"performed\":" + HANDS + ",\"notes\":\"calm skin\"}";
        Answer tooEarly = reception.post(visit + "/check-in", TestClinic.CHECKED);
        assertThat(tooEarly.problem()).isEqualTo("wrong-state");
        assertThat(tooEarly.json().path("detail").asString()).contains("too early");
        clock.set("2027-01-10T23:00:00Z");
        assertThat(reception.post(visit + "/no-show", "{}").problem()).isEqualTo("wrong-state");
        assertThat(reception.post(visit + "/complete", done).problem()).isEqualTo("wrong-state");
        assertThat(reception.post(visit + "/check-in", TestClinic.CHECKED).status())
                .isEqualTo(200);
        Answer unknown =
                reception.post(visit + "/complete", "{\"performed\":" + HANDS.replace("level-1", "level-9") + "}");
        assertThat(unknown.field()).isEqualTo("performed");
        Answer completed = reception.post(visit + "/complete", done);
        assertThat(completed.status()).as(completed.text()).isEqualTo(200);
        assertThat(completed.json().path("performed").path("areas").toString()).isEqualTo("[\"hands\"]");
        assertThat(completed.json().path("allowed").toString()).isEqualTo("[]");
        assertThat(reception.post(visit + "/cancel", "{}").json().path("state").asString())
                .isEqualTo("completed");
        // What was really treated is left alone: the hands, not the face.
        assertThat(utrecht.book(anna, HANDS, "2027-01-18T10:00:00+01:00").status())
                .isEqualTo(422);
        assertThat(utrecht.book(anna, LEVEL_1, "2027-01-18T10:00:00+01:00").status())
                .isEqualTo(201);
    }

    @Test
    void aCancelledSessionFreesTimeAndSkin() {
        String visit = visit(utrecht.book(anna, LEVEL_1, "2027-01-11T10:00:00+01:00"));
        Answer cancelled = utrecht.asPatient(anna).post(visit + "/cancel", "{\"reason\":\"ill\"}");
        assertThat(cancelled.json().path("state").asString()).isEqualTo("cancelled");
        assertThat(utrecht.book(anna, LEVEL_1, "2027-01-12T10:00:00+01:00").status())
                .isEqualTo(201);
        UUID other = utrecht.healthyPatient("1980-01-01");
        assertThat(utrecht.book(other, LEVEL_1, "2027-01-11T10:00:00+01:00").status())
                .isEqualTo(201);
    }

    @Test
    void aNoShowFreesTheSkin() {
        String visit = visit(utrecht.book(anna, LEVEL_1, "2027-01-11T10:00:00+01:00"));
        clock.set("2027-01-11T09:30:00Z");
        assertThat(utrecht.as(Role.RECEPTION).post(visit + "/no-show", "{}").status())
                .isEqualTo(200);
        assertThat(utrecht.book(anna, LEVEL_1, "2027-01-12T10:00:00+01:00").status())
                .isEqualTo(201);
    }

    @Test
    void appointmentsAreListedInPages() {
        UUID pieter = utrecht.healthyPatient("1961-02-28");
        utrecht.book(anna, LEVEL_1, "2027-01-11T10:00:00+01:00");
        utrecht.book(pieter, LEVEL_1, "2027-01-11T12:00:00+01:00");
        utrecht.book(anna, LEVEL_1, "2027-01-25T10:00:00+01:00");
        Wire reception = utrecht.as(Role.RECEPTION);
        String list = utrecht.path("/appointments?from=2027-01-11&to=2027-01-31");
        Answer first = reception.get(list + "&limit=2");
        assertThat(first.json().path("items").size()).isEqualTo(2);
        Answer second = reception.get(
                list + "&limit=2&cursor=" + first.json().path("next").asString());
        assertThat(second.json().path("items").size()).isEqualTo(1);
        assertThat(second.json().has("next")).isFalse();
        assertThat(reception
                        .get(list + "&patient=" + pieter)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(reception.get(list + "&state=completed").json().path("items").size())
                .isZero();
        assertThat(reception.get(list + "&state=held").field()).isEqualTo("state");
        assertThat(reception
                        .get(utrecht.path("/appointments?from=2027-01-31&to=2027-01-11"))
                        .field())
                .isEqualTo("to");
        assertThat(reception
                        .get(utrecht.path("/appointments?from=2027-01-01&to=2028-02-06"))
                        .field())
                .isEqualTo("to");
    }

    private String visit(Answer booked) {
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        return utrecht.path("/appointments/" + booked.json().path("id").asString());
    }
}
