package clinic.sunwise.booking.appointments.http;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
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
class BookingIT {

    private static final String LEVEL_1 = """
        {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-1","areas":["whole-face"]}\
        """;
    private static final String CHEEKS = LEVEL_1.replace("whole-face", "cheeks");
    private static final String HANDS = LEVEL_1.replace("whole-face", "hands");
    private static final String CRYSTAL = """
        {"protocol":"diamond-crystal-oxygen","technique":"crystal","depth":"superficial","areas":["whole-face"]}\
        """;

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
    void spacingHoldsInBothDirections() {
        assertThat(book(anna, LEVEL_1, "2027-01-11T10:00:00+01:00").status()).isEqualTo(201);
        Answer sixDaysLater = book(anna, LEVEL_1, "2027-01-17T10:00:00+01:00");
        assertThat(sixDaysLater.status()).isEqualTo(422);
        assertThat(sixDaysLater.problem()).isEqualTo("booking-refused");
        JsonNode reason = sixDaysLater.json().path("reasons").path(0);
        assertThat(reason.path("rule").asString()).isEqualTo("minimum-spacing");
        assertThat(reason.path("source").path("document").asString()).isEqualTo("S2");
        assertThat(reason.path("message").asString()).contains("14 days").contains("January 11, 2027");
        assertThat(sixDaysLater.json().path("earliest").asString()).isEqualTo("2027-01-25");
        assertThat(sixDaysLater.json().path("verdict").asString()).isEqualTo("clinician");
        assertThat(sixDaysLater.json().path("nextTimes").toString())
                .isEqualTo(
                        "[\"2027-01-25T09:00:00+01:00\",\"2027-01-25T09:15:00+01:00\",\"2027-01-25T09:30:00+01:00\"]");

        assertThat(book(anna, LEVEL_1, "2027-01-24T10:00:00+01:00").status()).isEqualTo(422);
        assertThat(book(anna, LEVEL_1, "2027-01-25T10:00:00+01:00").status()).isEqualTo(201);
        Answer between = book(anna, CHEEKS, "2027-01-18T10:00:00+01:00");
        assertThat(rules(between)).containsExactly("minimum-spacing", "minimum-spacing");
        assertThat(between.json().path("earliest").asString()).isEqualTo("2027-02-08");
        assertThat(book(anna, HANDS, "2027-01-18T10:00:00+01:00").status()).isEqualTo(201);
    }

    @Test
    void verySensitiveSkinWaitsAMonth() {
        TestClinic moscow = moscow();
        UUID olga = moscow.healthyPatient("1988-09-03");
        Answer unanswered = book(moscow, olga, CRYSTAL, "2027-01-12T10:00:00+03:00");
        assertThat(unanswered.problem()).isEqualTo("screening-incomplete");
        assertThat(unanswered.json().path("questions").toString()).isEqualTo("[\"skin-sensitivity\"]");
        answer(moscow, olga, "very-sensitive");
        assertThat(book(moscow, olga, CRYSTAL, "2027-01-12T10:00:00+03:00").status())
                .isEqualTo(201);
        Answer dayTooEarly = book(moscow, olga, CRYSTAL, "2027-02-11T10:00:00+03:00");
        assertThat(dayTooEarly.json().path("earliest").asString()).isEqualTo("2027-02-12");
        assertThat(book(moscow, olga, CRYSTAL, "2027-02-12T10:00:00+03:00").status())
                .isEqualTo(201);

        UUID vera = moscow.healthyPatient("1988-09-03");
        answer(moscow, vera, "normal");
        assertThat(book(moscow, vera, CRYSTAL, "2027-01-13T10:00:00+03:00").status())
                .isEqualTo(201);
        assertThat(book(moscow, vera, CRYSTAL, "2027-01-19T10:00:00+03:00").status())
                .isEqualTo(422);
        assertThat(book(moscow, vera, CRYSTAL, "2027-01-20T10:00:00+03:00").status())
                .isEqualTo(201);
    }

    @Test
    void aChildIsRefusedAndAYoungOneDecidedByAClinician() {
        TestClinic moscow = moscow();
        UUID eleven = moscow.healthyPatient("2016-01-13");
        Answer refused = book(moscow, eleven, CRYSTAL, "2027-01-12T10:00:00+03:00");
        assertThat(refused.json().path("verdict").asString()).isEqualTo("refused");
        assertThat(refused.json().path("earliest").asString()).isEqualTo("2034-01-13");
        UUID fifteen = moscow.healthyPatient("2012-01-15");
        Answer clinician = book(moscow, fifteen, CRYSTAL, "2028-01-12T10:00:00+03:00");
        assertThat(clinician.json().path("verdict").asString()).isEqualTo("clinician");
        assertThat(clinician.json().path("earliest").asString()).isEqualTo("2030-01-15");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-04T07:30:00+01:00",
        "2027-01-11T10:05:00+01:00",
        "2027-01-11T08:45:00+01:00",
        "2027-01-11T16:30:00+01:00",
        "2027-01-11T10:00:00+02:00",
        "2027-03-28T02:30:00+01:00",
        "2029-01-11T10:00:00+01:00",
        "2027-01-11T10:00:00",
    })
    void aTimeIsOneOfTheClinics(String start) {
        Answer answer = book(anna, LEVEL_1, start);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo("startsAt");
    }

    @ParameterizedTest
    @CsvSource({
        "microdermabrasion-levels, microdermabrasion, level-4, neck,  treatment",
        "microdermabrasion-levels, laser,             level-1, neck,  treatment",
        "botox,                    microdermabrasion, level-1, neck,  treatment",
        "microdermabrasion-levels, microdermabrasion, level-1, knees, treatment.areas[0]",
        "microdermabrasion-levels, microdermabrasion, level-1, legs,  treatment",
    })
    void aTreatmentIsOneOfTheClinics(String protocol, String technique, String depth, String area, String field) {
        String treatment = """
            {"protocol":"%s","technique":"%s","depth":"%s","areas":["%s"]}\
            """.formatted(protocol, technique, depth, area);
        Answer answer = book(anna, treatment, "2027-01-11T10:00:00+01:00");
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void everyMissingFieldIsNamed() {
        Answer answer = utrecht.asPatient(anna).post(utrecht.path("/appointments"), """
            {"startsAt":"2027-01-11T10:00:00+01:00","treatment":{"areas":[]}}\
            """);
        assertThat(answer.text())
                .contains("treatment.protocol")
                .contains("treatment.technique")
                .contains("treatment.depth")
                .contains("treatment.areas");
    }

    @Test
    void aHeldTimeIsKeptAndBooked() {
        Wire patient = utrecht.asPatient(anna);
        Answer hold = patient.post(utrecht.path("/holds"), request(LEVEL_1, "2027-01-11T10:00:00+01:00"));
        assertThat(hold.status()).as(hold.text()).isEqualTo(201);
        assertThat(hold.json().path("expiresAt").asString()).isEqualTo("2027-01-04T08:10:00+01:00");
        UUID rival = utrecht.healthyPatient("1980-01-01");
        Answer taken = book(rival, LEVEL_1, "2027-01-11T10:15:00+01:00");
        assertThat(taken.problem()).isEqualTo("slot-taken");
        assertThat(taken.json().path("nextTimes").path(0).asString()).isEqualTo("2027-01-11T10:45:00+01:00");

        String body = "{\"holdId\":\"" + hold.json().path("id").asString() + "\"}";
        assertThat(utrecht.asPatient(rival)
                        .post(utrecht.path("/appointments"), body)
                        .problem())
                .isEqualTo("hold-expired");
        Answer booked = patient.post(utrecht.path("/appointments"), body);
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        assertThat(booked.json().path("state").asString()).isEqualTo("booked");
        assertThat(booked.json().path("allowed").toString()).isEqualTo("[\"cancel\"]");
        assertThat(patient.post(utrecht.path("/appointments"), body).problem()).isEqualTo("hold-expired");
        clock.set("2027-01-04T09:00:00Z");
        assertThat(book(rival, LEVEL_1, "2027-01-11T10:15:00+01:00").problem()).isEqualTo("slot-taken");
    }

    @Test
    void aHoldExpiresAfterTenMinutes() {
        Wire patient = utrecht.asPatient(anna);
        Answer hold = patient.post(utrecht.path("/holds"), request(LEVEL_1, "2027-01-11T10:00:00+01:00"));
        String body = "{\"holdId\":\"" + hold.json().path("id").asString() + "\"}";
        UUID rival = utrecht.healthyPatient("1980-01-01");
        clock.set("2027-01-04T07:09:59Z");
        assertThat(book(rival, LEVEL_1, "2027-01-11T10:00:00+01:00").problem()).isEqualTo("slot-taken");
        clock.set("2027-01-04T07:10:00Z");
        assertThat(patient.post(utrecht.path("/appointments"), body).problem()).isEqualTo("hold-expired");
        assertThat(book(rival, LEVEL_1, "2027-01-11T10:00:00+01:00").status()).isEqualTo(201);
    }

    @Test
    void aNewHoldTakesThePlaceOfTheOldOneAndCanBeReleased() {
        Wire patient = utrecht.asPatient(anna);
        patient.post(utrecht.path("/holds"), request(LEVEL_1, "2027-01-11T10:00:00+01:00"));
        Answer second = patient.post(utrecht.path("/holds"), request(LEVEL_1, "2027-01-11T14:00:00+01:00"));
        assertThat(second.status()).isEqualTo(201);
        UUID rival = utrecht.healthyPatient("1980-01-01");
        assertThat(book(rival, LEVEL_1, "2027-01-11T10:00:00+01:00").status()).isEqualTo(201);
        String hold = utrecht.path("/holds/" + second.json().path("id").asString());
        assertThat(utrecht.asPatient(rival).delete(hold).status()).isEqualTo(404);
        assertThat(patient.delete(hold).status()).isEqualTo(204);
        UUID third = utrecht.healthyPatient("1980-01-01");
        assertThat(book(third, LEVEL_1, "2027-01-11T14:00:00+01:00").status()).isEqualTo(201);
    }

    @Test
    void aPatientSeesAndChangesHerOwnOnly() {
        UUID other = utrecht.healthyPatient("1980-01-01");
        String visit = visit(book(anna, LEVEL_1, "2027-01-11T10:00:00+01:00"));
        Wire stranger = utrecht.asPatient(other);
        assertThat(stranger.get(visit).status()).isEqualTo(404);
        assertThat(stranger.post(visit + "/cancel", "{}").status()).isEqualTo(404);
        assertThat(stranger.get(utrecht.path("/appointments?from=2027-01-01&to=2027-02-01"))
                        .text())
                .isEqualTo("{\"items\":[]}");
        String forAnna = "{\"patientId\":\"" + anna + "\","
                + request(LEVEL_1, "2027-01-12T10:00:00+01:00").substring(1);
        assertThat(stranger.post(utrecht.path("/appointments"), forAnna).problem())
                .isEqualTo("forbidden");
        assertThat(stranger.post(visit + "/check-in", "{}").problem()).isEqualTo("forbidden");
        assertThat(utrecht.asPatient(anna).get(visit).status()).isEqualTo(200);
        assertThat(TestClinic.levels(jdbc, port).as(Role.RECEPTION).get(visit).status())
                .isEqualTo(404);
    }

    @Test
    void aVisitFromCheckInToCompletion() {
        String visit = visit(book(anna, LEVEL_1, "2027-01-11T10:00:00+01:00"));
        Wire reception = utrecht.as(Role.RECEPTION);
        String done = "{\"performed\":" + HANDS + ",\"notes\":\"calm skin\"}";
        Answer tooEarly = reception.post(visit + "/check-in", "{}");
        assertThat(tooEarly.problem()).isEqualTo("wrong-state");
        assertThat(tooEarly.json().path("detail").asString()).contains("too early");
        clock.set("2027-01-10T23:00:00Z");
        assertThat(reception.post(visit + "/no-show", "{}").problem()).isEqualTo("wrong-state");
        assertThat(reception.post(visit + "/complete", done).problem()).isEqualTo("wrong-state");
        assertThat(reception.post(visit + "/check-in", "{}").status()).isEqualTo(200);
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
        assertThat(book(anna, HANDS, "2027-01-18T10:00:00+01:00").status()).isEqualTo(422);
        assertThat(book(anna, LEVEL_1, "2027-01-18T10:00:00+01:00").status()).isEqualTo(201);
    }

    @Test
    void aCancelledSessionFreesTimeAndSkin() {
        String visit = visit(book(anna, LEVEL_1, "2027-01-11T10:00:00+01:00"));
        Answer cancelled = utrecht.asPatient(anna).post(visit + "/cancel", "{\"reason\":\"ill\"}");
        assertThat(cancelled.json().path("state").asString()).isEqualTo("cancelled");
        assertThat(book(anna, LEVEL_1, "2027-01-12T10:00:00+01:00").status()).isEqualTo(201);
        UUID other = utrecht.healthyPatient("1980-01-01");
        assertThat(book(other, LEVEL_1, "2027-01-11T10:00:00+01:00").status()).isEqualTo(201);
    }

    @Test
    void aNoShowFreesTheSkin() {
        String visit = visit(book(anna, LEVEL_1, "2027-01-11T10:00:00+01:00"));
        clock.set("2027-01-11T09:30:00Z");
        assertThat(utrecht.as(Role.RECEPTION).post(visit + "/no-show", "{}").status())
                .isEqualTo(200);
        assertThat(book(anna, LEVEL_1, "2027-01-12T10:00:00+01:00").status()).isEqualTo(201);
    }

    @Test
    void appointmentsAreListedInPages() {
        UUID pieter = utrecht.healthyPatient("1961-02-28");
        book(anna, LEVEL_1, "2027-01-11T10:00:00+01:00");
        book(pieter, LEVEL_1, "2027-01-11T12:00:00+01:00");
        book(anna, LEVEL_1, "2027-01-25T10:00:00+01:00");
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

    @Test
    void oneSlotIsSoldOnce() throws Exception {
        utrecht.room("2");
        List<UUID> rivals = IntStream.range(0, 20)
                .mapToObj(number -> utrecht.healthyPatient("1990-01-01"))
                .toList();
        for (int round = 1; round <= 10; round++) {
            String start = "2027-02-%02dT10:00:00+01:00".formatted(round);
            assertThat(sold(rivals, start)).as(start).isEqualTo(1);
        }
    }

    @Test
    void anyPractitionerMeansEveryOneOfThem() throws Exception {
        utrecht.practitioner("Lotte");
        utrecht.practitioner("Bram");
        utrecht.room("2");
        utrecht.room("3");
        List<UUID> rivals = IntStream.range(0, 20)
                .mapToObj(number -> utrecht.healthyPatient("1990-01-01"))
                .toList();
        assertThat(sold(rivals, "2027-02-01T10:00:00+01:00")).isEqualTo(3);
    }

    @Test
    void onePatientBooksTheSameSkinOnceHoweverManyRequests() throws Exception {
        utrecht.practitioner("Lotte");
        utrecht.room("2");
        List<Callable<Answer>> attempts = new ArrayList<>();
        for (int day = 1; day <= 10; day++) {
            String start = "2027-02-%02dT10:00:00+01:00".formatted(day);
            attempts.add(() -> book(anna, LEVEL_1, start));
        }
        assertThat(statuses(attempts)).containsOnlyOnce(201).containsOnly(201, 422);
    }

    private TestClinic moscow() {
        TestClinic moscow = TestClinic.peelings(jdbc, port);
        moscow.practitioner("Irina");
        moscow.room("1");
        return moscow;
    }

    private int sold(List<UUID> rivals, String start) throws Exception {
        CyclicBarrier together = new CyclicBarrier(rivals.size());
        List<Callable<Answer>> attempts = rivals.stream()
                .<Callable<Answer>>map(rival -> () -> {
                    together.await();
                    return book(rival, HANDS, start);
                })
                .toList();
        List<Integer> statuses = statuses(attempts);
        assertThat(statuses).isSubsetOf(201, 409, 422);
        return (int) statuses.stream().filter(status -> status == 201).count();
    }

    private static List<Integer> statuses(List<Callable<Answer>> attempts) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(attempts.size())) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(attempts)) {
                statuses.add(answer.get().status());
            }
            return statuses;
        }
    }

    private String visit(Answer booked) {
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        return utrecht.path("/appointments/" + booked.json().path("id").asString());
    }

    private Answer book(UUID patient, String treatment, String start) {
        return book(utrecht, patient, treatment, start);
    }

    private static Answer book(TestClinic clinic, UUID patient, String treatment, String start) {
        return clinic.asPatient(patient).post(clinic.path("/appointments"), request(treatment, start));
    }

    private static String request(String treatment, String start) {
        return "{\"treatment\":" + treatment + ",\"startsAt\":\"" + start + "\"}";
    }

    private static void answer(TestClinic clinic, UUID patient, String skin) {
        Answer answer = clinic.asPatient(patient).post(clinic.path("/screenings"), """
            {"answers":[{"question":"skin-sensitivity","answer":"%s"}]}\
            """.formatted(skin));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static List<String> rules(Answer refused) {
        return StreamSupport.stream(refused.json().path("reasons").spliterator(), false)
                .map(reason -> reason.path("rule").asString())
                .toList();
    }
}
