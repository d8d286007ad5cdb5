package clinic.sunwise.booking.appointments.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
@Import(MovingClock.Configuration.class)
class OverrideIT {

    private static final String CHEEKS = """
            {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-1","areas":["cheeks"]}""";
    private static final String WHY = "Scar tissue heals faster than usual, seen on 4 January.";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    private TestClinic utrecht;
    private Wire clinician;
    private UUID anna;

    @BeforeEach
    void clinic() {
        clock.set("2027-01-04T07:00:00Z");
        utrecht = TestClinic.levels(jdbc, port);
        utrecht.practitioner("Sanne");
        utrecht.room("1");
        clinician = utrecht.as(Role.CLINICIAN);
        anna = utrecht.healthyPatient("1990-05-14");
    }

    @Test
    void aClinicianLiftsWhatIsLeftToHerAndHerReasonIsKept() {
        booked("2027-01-11");
        assertThat(book(clinician, "2027-01-18", "").problem()).isEqualTo("booking-refused");
        String visit = visit(lift("2027-01-18"));
        Answer kept = utrecht.as(Role.RECEPTION).get(visit + "/override");
        assertThat(kept.json().path("reason").asString()).isEqualTo(WHY);
        assertThat(kept.json().path("at").asString()).isEqualTo("2027-01-04T07:00:00Z");
        assertThat(kept.json().path("by").asString()).isNotBlank();
        assertThat(kept.json().path("lifted").path("verdict").asString()).isEqualTo("clinician");
        assertThat(kept.json().path("lifted").path("reasons").toString()).contains("minimum-spacing");
        assertThat(utrecht.asPatient(anna).get(visit + "/override").problem()).isEqualTo("forbidden");
        assertThat(TestClinic.levels(jdbc, port)
                        .as(Role.RECEPTION)
                        .get(visit + "/override")
                        .status())
                .isEqualTo(404);
        assertThatThrownBy(() -> jdbc.sql("UPDATE appointment_override SET decided_by = ? WHERE clinic_id = ?")
                        .params("something else entirely", utrecht.id())
                        .update())
                .hasMessageContaining("only added to");
    }

    @Test
    void whatNeededNoOverrideKeepsNone() {
        String visit = visit(lift("2027-01-18"));
        assertThat(clinician.get(visit + "/override").status()).isEqualTo(404);
        assertThat(clinician.get(visit + "/advice").status()).isEqualTo(404);
    }

    /** A distance that a clinician has lifted stands against neither of the two sessions, but against no further one. */
    @Test
    void whatWasLiftedDoesNotFlagTheSessionBesideIt() {
        String earlier = booked("2027-01-11");
        String between = visit(lift("2027-01-18"));
        String hands = visit(book(clinician, "2027-01-12", "10:00", "", CHEEKS.replace("cheeks", "hands")));
        for (String each : List.of(earlier, between, hands)) {
            assertThat(flag(each).isMissingNode()).as(each).isTrue();
        }
        hasLaser("2027-01-08");
        assertThat(flag(between).isMissingNode()).as("seen from 15 January on").isTrue();
        JsonNode flag = flag(earlier);
        assertThat(flag.path("verdict").path("reasons").findValuesAsString("rule"))
                .contains("washout-before", "minimum-spacing");
        assertThat(flag.path("earliest").asString())
                .as("further away from the other one too, as what was lifted was for its day")
                .isEqualTo("2027-02-01");
    }

    private void hasLaser(String day) {
        Answer answered = utrecht.asPatient(anna).post(utrecht.path("/screenings"), """
                {"answers":[{"question":"treatments","answer":{"laser":[{"first":"%s","areas":["cheeks"]}]}}]}""".formatted(day));
        assertThat(answered.status()).as(answered.text()).isEqualTo(201);
    }

    private JsonNode flag(String visit) {
        return utrecht.asPatient(anna).get(visit).json().path("flag");
    }

    @Test
    void windowsFollowAnOverrideInBothDirectionsAndComeBack() {
        String earlier = booked("2027-01-11");
        String later = booked("2027-01-25");
        assertThat(windows()).containsExactly("[2027-01-11,2027-01-25)", "[2027-01-25,2027-02-08)");
        String between = visit(lift("2027-01-18"));
        assertThat(windows())
                .containsExactly("[2027-01-11,2027-01-18)", "[2027-01-18,2027-01-25)", "[2027-01-25,2027-02-08)");
        cancel(between);
        assertThat(windows()).containsExactly("[2027-01-11,2027-01-25)", "[2027-01-25,2027-02-08)");
        between = visit(lift("2027-01-18"));
        cancel(earlier);
        assertThat(windows()).containsExactly("[2027-01-18,2027-01-25)", "[2027-01-25,2027-02-08)");
        cancel(later);
        assertThat(windows()).containsExactly("[2027-01-18,2027-02-01)");
        cancel(between);
        assertThat(windows()).isEmpty();
    }

    @Test
    void theConstraintStillRefusesWhatIsTooCloseToAnyOfThem() {
        booked("2027-01-11");
        visit(lift("2027-01-14"));
        visit(book(clinician, "2027-03-01", "10:00", "", CHEEKS.replace("cheeks", "hands")));
        for (String day : List.of("2027-01-12", "2027-01-13", "2027-01-15", "2027-01-27")) {
            assertThat(book(utrecht.asPatient(anna), day, "").problem()).isEqualTo("booking-refused");
            assertThatThrownBy(() -> insertWindow(day)).as(day).hasMessageContaining("recovery_window_left_alone");
        }
        assertThat(book(utrecht.asPatient(anna), "2027-01-28", "").status()).isEqualTo(201);
    }

    @Test
    void aSecondSessionOnTheSameDayIsPossibleToo() {
        String first = booked("2027-01-11");
        visit(book(clinician, "2027-01-11", "14:00", override(WHY)));
        assertThat(windows()).containsExactly("[2027-01-11,2027-01-25)");
        cancel(first);
        assertThat(windows()).containsExactly("[2027-01-11,2027-01-25)");
    }

    @Test
    void whatWasDoneInsteadIsProtectedInsteadAlsoBetweenNeighbours() {
        String first = booked("2027-01-04");
        booked("2027-01-18");
        clock.set("2027-01-04T09:00:00Z");
        Wire reception = utrecht.as(Role.RECEPTION);
        assertThat(reception.post(first + "/check-in", TestClinic.CHECKED).status())
                .isEqualTo(200);
        Answer done = reception.post(first + "/complete", "{\"performed\":" + CHEEKS.replace("cheeks", "neck") + "}");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(windows()).containsExactly("[2027-01-04,2027-01-18)", "[2027-01-18,2027-02-01)");
        assertThat(book(utrecht.asPatient(anna), "2027-01-04", "14:00", "").status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"reason\":\"too short to tell\"}', override.reason",
        "'{\"reason\":\"   nineteen letters   \"}', override.reason",
        "'{}', override.reason",
    })
    void aReasonTellsSomething(String override, String field) {
        Answer answer = book(clinician, "2027-01-18", ",\"override\":" + override);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void onlyAClinicianLiftsAnything() {
        booked("2027-01-11");
        for (Role role : List.of(Role.RECEPTION, Role.ADMINISTRATOR)) {
            assertThat(book(utrecht.as(role), "2027-01-18", override(WHY)).problem())
                    .isEqualTo("forbidden");
        }
        assertThat(book(utrecht.asPatient(anna), "2027-01-18", override(WHY)).problem())
                .isEqualTo("forbidden");
    }

    @Test
    void nobodyLiftsWhatIsRefused() {
        TestClinic moscow = TestClinic.peelings(jdbc, port);
        moscow.practitioner("Irina");
        moscow.room("1");
        UUID child = moscow.patient("2016-01-13");
        Answer refused = moscow.as(Role.CLINICIAN).post(moscow.path("/appointments"), """
                {"patientId":"%s","startsAt":"2027-01-12T10:00:00+03:00","override":{"reason":"%s"},"adviceConfirmed":true,
                 "treatment":{"protocol":"diamond-crystal-oxygen","technique":"crystal","depth":"superficial","areas":["neck"]}}
                """.formatted(child, WHY));
        assertThat(refused.problem()).isEqualTo("booking-refused");
        assertThat(refused.json().path("verdict").asString()).isEqualTo("refused");
    }

    @Test
    void overridesAndCancellationsAtOnceLeaveWindowsThatCoverEverySession() throws Exception {
        utrecht.practitioner("Lotte");
        utrecht.room("2");
        List<String> cancelled = new ArrayList<>();
        for (int day = 5; day <= 8; day++) {
            cancelled.add(visit(lift("2027-02-%02d".formatted(day))));
        }
        List<Callable<Integer>> attempts = new ArrayList<>();
        for (int day = 11; day <= 18; day++) {
            String date = "2027-02-%02d".formatted(day);
            attempts.add(() -> lift(date).status());
        }
        cancelled.forEach(visit -> attempts.add(
                () -> utrecht.as(Role.RECEPTION).post(visit + "/cancel", "{}").status()));
        assertThat(statuses(attempts)).containsOnly(200, 201);
        List<String> expected = new ArrayList<>();
        for (int day = 11; day <= 17; day++) {
            expected.add("[2027-02-%02d,2027-02-%02d)".formatted(day, day + 1));
        }
        expected.add("[2027-02-18,2027-03-04)");
        assertThat(windows()).isEqualTo(expected);
    }

    private static List<Integer> statuses(List<Callable<Integer>> attempts) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(attempts.size())) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> status : threads.invokeAll(attempts)) {
                statuses.add(status.get());
            }
            return statuses;
        }
    }

    private List<String> windows() {
        return jdbc.sql("SELECT days::text FROM recovery_window WHERE chain_id = ? AND patient_id = ? ORDER BY days")
                .params(utrecht.id(), anna)
                .query(String.class)
                .list();
    }

    /** What a booking would write that no rule has stopped. */
    private void insertWindow(String day) {
        jdbc.sql("""
                        INSERT INTO recovery_window
                        SELECT chain_id, patient_id, appointment_id, 'cheeks', daterange(:day::date, :day::date + 1)
                        FROM recovery_window WHERE patient_id = :patient AND area = 'hands'
                        """).param("day", day).param("patient", anna).update();
    }

    private String booked(String day) {
        return visit(book(utrecht.asPatient(anna), day, ""));
    }

    private Answer lift(String day) {
        return book(clinician, day, override(WHY));
    }

    private static String override(String reason) {
        return ",\"override\":{\"reason\":\"" + reason + "\"}";
    }

    private Answer book(Wire caller, String day, String rest) {
        return book(caller, day, "10:00", rest);
    }

    private Answer book(Wire caller, String day, String time, String rest) {
        return book(caller, day, time, rest, CHEEKS);
    }

    private Answer book(Wire caller, String day, String time, String rest, String treatment) {
        return caller.post(utrecht.path("/appointments"), """
                {"patientId":"%s","treatment":%s,"startsAt":"%sT%s:00+01:00","adviceConfirmed":true%s}
                """.formatted(anna, treatment, day, time, rest));
    }

    private void cancel(String visit) {
        assertThat(utrecht.as(Role.RECEPTION).post(visit + "/cancel", "{}").status())
                .isEqualTo(200);
    }

    private String visit(Answer booked) {
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        return utrecht.path("/appointments/" + booked.json().path("id").asString());
    }
}
