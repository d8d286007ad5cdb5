package clinic.sunwise.booking.appointments.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire.Answer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Very sensitive skin waits a month between two sessions, other skin a week. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class ReconsiderationIT {

    private static final String CRYSTAL = """
            {"protocol":"diamond-crystal-oxygen","technique":"crystal","depth":"superficial","areas":["whole-face"]}""";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    private TestClinic moscow;
    private UUID olga;

    @BeforeEach
    void aPatientWhoseSkinIsNormal() {
        clock.set("2027-01-04T07:00:00Z");
        moscow = TestClinic.peelings(jdbc, port);
        moscow.practitioner("Irina");
        moscow.room("1");
        olga = moscow.healthyPatient("1988-09-03");
        answer("normal");
    }

    @Test
    void whatNoLongerHoldsIsFlaggedUntilItHoldsAgain() {
        String first = book("2027-01-12T10:00:00+03:00");
        String second = book("2027-01-20T10:00:00+03:00");
        assertThat(flag(first).isMissingNode()).isTrue();

        clock.set("2027-01-05T07:00:00Z");
        answer("very-sensitive");
        JsonNode flag = flag(second);
        assertThat(flag.path("verdict").path("verdict").asString()).isEqualTo("clinician");
        assertThat(flag.path("verdict").path("reasons").path(0).path("rule").asString())
                .isEqualTo("minimum-spacing");
        assertThat(flag.path("verdict").path("reasons").path(0).path("message").asString())
                .isNotEmpty();
        assertThat(flag.path("earliest").asString()).isEqualTo("2027-02-12");
        assertThat(flag.path("since").asString()).isEqualTo("2027-01-05T10:00:00+03:00");
        assertThat(flag.path("nextTimes").toString())
                .as("her own appointment, which would be given up, does not stand in the way")
                .startsWith("[\"2027-02-12T09:00:00+03:00\"");
        assertThat(flag(first).path("earliest").asString()).isEqualTo("2027-02-20");
        assertThat(appointment(second).path("verdict").path("verdict").asString())
                .as("the verdict with which it was booked stays")
                .isEqualTo("allowed");

        clock.set("2027-01-06T07:00:00Z");
        answer("very-sensitive");
        assertThat(flag(second).path("since").asString()).isEqualTo("2027-01-05T10:00:00+03:00");
        answer("sensitive");
        assertThat(flag(first).isMissingNode()).isTrue();
        assertThat(flag(second).isMissingNode()).isTrue();
    }

    @Test
    void anAppointmentHoldsAgainWhenTheOtherOneIsCancelled() {
        String first = book("2027-01-12T10:00:00+03:00");
        String second = book("2027-01-20T10:00:00+03:00");
        answer("very-sensitive");
        assertThat(moscow.asPatient(olga).post(first + "/cancel", "{}").status())
                .isEqualTo(200);
        assertThat(flag(first).isMissingNode()).isTrue();
        assertThat(flag(second).isMissingNode()).isTrue();
    }

    /** Advice needs her tick, which is kept with what she read; it flags neither what is booked nor what is booked besides. */
    @Test
    void adviceIsReadOnceAndStandsAgainstNoOtherAppointment() {
        String before = book("2027-01-12T10:00:00+03:00");
        assertThat(tell("cycle-and-nursing", "{\"lactation\":true}").status()).isEqualTo(201);
        assertThat(flag(before).isMissingNode()).isTrue();
        Answer unread = moscow.book(olga, CRYSTAL, "2027-01-20T10:00:00+03:00");
        assertThat(unread.problem()).isEqualTo("advice-not-confirmed");
        String second = book("2027-01-20T10:00:00+03:00");
        assertThat(flag(before).isMissingNode()).isTrue();
        assertThat(flag(second).isMissingNode()).isTrue();

        JsonNode kept = moscow.asPatient(olga).get(second + "/advice").json();
        assertThat(kept.path("texts").path(0).asString()).contains("breastfeeding");
        assertThat(kept.path("language").asString()).isEqualTo("en");
        assertThat(kept.path("protocolVersion").asInt(0)).isEqualTo(1);
        assertThat(kept.path("at").asString()).isEqualTo("2027-01-04T07:00:00Z");
        assertThat(moscow.as(Role.RECEPTION).get(second + "/advice").status())
                .as("the desk does not learn what she has answered")
                .isEqualTo(403);
        assertThatThrownBy(() -> jdbc.sql("UPDATE appointment_advice SET language = 'ru'")
                        .update())
                .hasMessageContaining("is only added to");
    }

    @Test
    void staffSeeWhichAppointmentsNoLongerHold() {
        String first = book("2027-01-12T10:00:00+03:00");
        book("2027-01-20T10:00:00+03:00");
        String flagged = moscow.path("/appointments/flagged");
        assertThat(moscow.as(Role.RECEPTION).get(flagged).text()).isEqualTo("{\"items\":[]}");
        answer("very-sensitive");

        JsonNode page = moscow.as(Role.RECEPTION).get(flagged + "?limit=1").json();
        assertThat(page.path("items").path(0).path("flag").has("nextTimes")).isFalse();
        JsonNode proposed = moscow.as(Role.RECEPTION)
                .get(flagged + "?proposals=true")
                .json()
                .path("items");
        assertThat(proposed.size()).isGreaterThan(1);
        for (JsonNode each : proposed) {
            assertThat(each.path("flag").path("nextTimes"))
                    .as("the list proposes what each proposes by itself")
                    .isEqualTo(moscow.as(Role.RECEPTION)
                            .get(moscow.path("/appointments/" + each.path("id").asString()))
                            .json()
                            .path("flag")
                            .path("nextTimes"));
        }
        assertThat(page.path("items")).hasSize(1);
        assertThat(first).endsWith(page.path("items").path(0).path("id").asString());
        JsonNode next = moscow.as(Role.RECEPTION)
                .get(flagged + "?limit=1&cursor=" + page.path("next").asString())
                .json();
        assertThat(next.path("items").path(0).path("startsAt").asString()).isEqualTo("2027-01-20T10:00:00+03:00");

        assertThat(moscow.asPatient(olga).get(flagged).status()).isEqualTo(403);
        assertThat(moscow.as(Role.ACCOUNTANT).get(flagged).status()).isEqualTo(403);
        clock.set("2027-01-25T07:00:00Z");
        assertThat(moscow.as(Role.CLINICIAN).get(flagged).text())
                .as("what is past needs no decision any more")
                .isEqualTo("{\"items\":[]}");
    }

    /** She is told why, as is who treats her; the desk knows what is decided and from when on it would be possible. */
    @Test
    void receptionSeesTheVerdictButNotWhy() {
        book("2027-01-12T10:00:00+03:00");
        String second = book("2027-01-20T10:00:00+03:00");
        answer("very-sensitive");
        for (Role role : List.of(Role.RECEPTION, Role.ADMINISTRATOR)) {
            JsonNode flag = moscow.as(role).get(second).json().path("flag");
            JsonNode reason = flag.path("verdict").path("reasons").path(0);
            assertThat(flag.path("verdict").path("verdict").asString()).isEqualTo("clinician");
            assertThat(reason.path("rule").asString()).isEqualTo("minimum-spacing");
            assertThat(reason.path("earliest").asString()).isEqualTo("2027-02-12");
            assertThat(reason.path("facts")).isEmpty();
            assertThat(reason.path("source").isMissingNode()).isTrue();
            assertThat(reason.path("message").asString())
                    .isEqualTo("For a medical reason that holds until 12 February 2027; "
                            + "a clinician of the clinic or the patient can explain it.");
        }
        JsonNode reason = moscow.as(Role.CLINICIAN)
                .get(second)
                .json()
                .path("flag")
                .path("verdict")
                .path("reasons")
                .path(0);
        assertThat(reason.path("facts").path("neighbourDay").asString()).isEqualTo("2027-01-12");
    }

    @Test
    void anotherPatientsAppointmentsAreNotConcerned() {
        String hers = book("2027-01-12T10:00:00+03:00");
        UUID vera = moscow.healthyPatient("1988-09-03");
        assertThat(screening(vera, "very-sensitive").status()).isEqualTo(201);
        assertThat(flag(hers).isMissingNode()).isTrue();
    }

    /** Answers and a booking at the same moment: whichever comes second knows of the first. */
    @Test
    void anAnswerAndABookingAtTheSameMomentKnowOfEachOther() throws Exception {
        book("2027-01-12T10:00:00+03:00");
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Callable<Answer> booking = () -> booking("2027-01-20T10:00:00+03:00");
            Future<Answer> booked = threads.submit(booking);
            Future<Answer> answered = threads.submit(() -> screening(olga, "very-sensitive"));
            assertThat(answered.get().status()).isEqualTo(201);
            Answer second = booked.get();
            if (second.status() == 201) {
                assertThat(flag(path(second)).isMissingNode())
                        .as("it was booked before the answer, which flags it")
                        .isFalse();
            } else {
                assertThat(second.problem()).isEqualTo("booking-refused");
            }
        }
    }

    private void answer(String skin) {
        assertThat(screening(olga, skin).status()).isEqualTo(201);
    }

    private Answer screening(UUID patient, String skin) {
        return tell(patient, "skin-sensitivity", "\"" + skin + "\"");
    }

    private Answer tell(String question, String answer) {
        return tell(olga, question, answer);
    }

    private Answer tell(UUID patient, String question, String answer) {
        return moscow.asPatient(patient).post(moscow.path("/screenings"), """
                {"answers":[{"question":"%s","answer":%s}]}""".formatted(question, answer));
    }

    private String book(String start) {
        Answer booked = booking(start);
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        return path(booked);
    }

    private Answer booking(String start) {
        return moscow.asPatient(olga).post(moscow.path("/appointments"), """
                {"treatment":%s,"startsAt":"%s","adviceConfirmed":true}""".formatted(CRYSTAL, start));
    }

    private String path(Answer booked) {
        return moscow.path("/appointments/" + booked.json().path("id").asString());
    }

    private JsonNode appointment(String path) {
        return moscow.asPatient(olga).get(path).json();
    }

    private JsonNode flag(String path) {
        return appointment(path).path("flag");
    }
}
