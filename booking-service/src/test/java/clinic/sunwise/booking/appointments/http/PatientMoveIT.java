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

/** Anna moves her own appointment of Monday 11 January 2027 at ten, at a clinic that closes on the 14th and asks for a day's notice. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class PatientMoveIT {

    private static final String CHEEKS = """
        {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-1","areas":["cheeks"]}\
        """;
    private static final String TUESDAY = "2027-01-12T10:00:00+01:00";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    private TestClinic clinic;
    private UUID anna;
    private Wire herself;
    private String booked;

    @BeforeEach
    void oneAppointment() {
        clock.set("2027-01-04T07:00:00Z");
        clinic = TestClinic.levels(jdbc, port);
        clinic.practitioner("Sanne");
        clinic.room("1");
        anna = clinic.healthyPatient("1990-05-14");
        herself = clinic.asPatient(anna);
        booked = id(clinic.book(anna, CHEEKS, "2027-01-11T10:00:00+01:00"));
    }

    @Test
    void sheMovesHerOwnAndNobodyElses() {
        Wire stranger = clinic.asPatient(clinic.healthyPatient("1980-01-01"));
        assertThat(move(stranger, booked, TUESDAY, 0).status()).isEqualTo(404);
        assertThat(move(herself, UUID.randomUUID().toString(), TUESDAY, 0).status())
                .as("answers like another's")
                .isEqualTo(404);
        assertThat(herself.get(path(booked)).json().path("allowed").toString()).isEqualTo("[\"move\",\"cancel\"]");
        Answer moved = move(herself, booked, TUESDAY, 0);
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.json().path("id").asString()).isEqualTo(booked);
        assertThat(at()).isEqualTo(TUESDAY);
        assertThat(move(herself, booked, "2027-01-13T10:00:00+01:00", 0).problem())
                .as("as she saw it before")
                .isEqualTo("changed-meanwhile");
    }

    /** The reason is the same on each day on which it is too soon; what was looked at was one of them. */
    @Test
    void whatAClinicianHasLiftedSheHasLiftedForThatDay() {
        String second = id(herself.post(clinic.path("/requests"), """
                {"treatment":%s,"startsAt":"2027-01-22T10:00:00+01:00"}""".formatted(CHEEKS)));
        Answer accepted = clinic.as(Role.CLINICIAN)
                .post(path(second) + "/accept", "{\"reason\":\"it has healed well, eleven days are enough\"}");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        int version = accepted.json().path("version").asInt();
        assertThat(move(herself, second, TUESDAY, version).problem()).isEqualTo("booking-refused");
        assertThat(move(clinic.as(Role.RECEPTION), second, "2027-01-21T10:00:00+01:00", version)
                        .problem())
                .isEqualTo("booking-refused");
        Answer later = move(herself, second, "2027-01-22T11:00:00+01:00", version);
        assertThat(later.status()).as(later.text()).isEqualTo(200);
    }

    @Test
    void onceItIsTooLateToCallOffInTimeTheClinicHasToBeAsked() {
        clock.set("2027-01-10T09:00:00Z");
        assertThat(move(herself, booked, "2027-01-13T10:00:00+01:00", 0).status())
                .as("a day before to the minute")
                .isEqualTo(200);
        clock.set("2027-01-12T09:00:01Z");
        Answer late = move(herself, booked, "2027-01-15T10:00:00+01:00", 1);
        assertThat(late.status()).as(late.text()).isEqualTo(422);
        assertThat(late.problem()).isEqualTo("booking-policy");
        assertThat(late.json().path("policy").asString()).isEqualTo("late-move");
        assertThat(late.json().path("limit").asInt()).isEqualTo(1440);
        assertThat(late.json().path("detail").asString()).contains("until 24 hours before its start");
        assertThat(at()).isEqualTo("2027-01-13T10:00:00+01:00");
        assertThat(move(clinic.as(Role.RECEPTION), booked, "2027-01-15T10:00:00+01:00", 1)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-04T07:45:00+01:00",
        "2027-01-12T08:45:00+01:00",
        "2027-01-12T16:45:00+01:00",
        "2027-01-14T10:00:00+01:00",
        "2027-03-29T10:00:00+02:00",
        "2027-03-28T02:30:00+01:00",
        "2029-01-12T10:00:00+01:00",
    })
    void thePastOtherHoursHolidaysAndDaysWithoutAnyAreNamed(String start) {
        jdbc.sql("UPDATE clinic SET closes_on_public_holidays = true WHERE id = ?")
                .param(clinic.id())
                .update();
        close("2027-01-14"); // after which the clinic is read anew
        Answer refused = move(herself, booked, start, 0);
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.field()).isEqualTo("startsAt");
        assertThat(at()).isEqualTo("2027-01-11T10:00:00+01:00");
    }

    @Test
    void theSameJudgeDecidesAndSheLiftsNothing() {
        id(clinic.book(anna, CHEEKS, "2027-01-25T10:00:00+01:00"));
        Answer refused = move(herself, booked, TUESDAY, 0);
        assertThat(refused.problem()).as(refused.text()).isEqualTo("booking-refused");
        assertThat(herself.post(path(booked) + "/move", """
                        {"startsAt":"%s","version":0,"override":{"reason":"I know very well what I am doing"}}\
                        """.formatted(TUESDAY)).problem())
                .isEqualTo("forbidden");
        assertThat(at()).isEqualTo("2027-01-11T10:00:00+01:00");
        assertThat(move(herself, booked, "2027-01-08T10:00:00+01:00", 0).status())
                .isEqualTo(200);
    }

    @Test
    void ofTwoWhoWantTheSameTimeOneGetsItAndTheOtherKeepsHers() throws Exception {
        UUID berta = clinic.healthyPatient("1980-01-01");
        String other = id(clinic.book(berta, CHEEKS, "2027-01-11T12:00:00+01:00"));
        Callable<Answer> hers = () -> move(herself, booked, TUESDAY, 0);
        Callable<Answer> bertas = () -> move(clinic.asPatient(berta), other, TUESDAY, 0);
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Answer> each : threads.invokeAll(List.of(hers, bertas))) {
                answers.add(each.get());
            }
        }
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .extracting(Answer::problem)
                .containsExactly("slot-taken");
        assertThat(jdbc.sql("SELECT count(*) FROM appointment WHERE clinic_id = ? AND state = 'booked'")
                        .param(clinic.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("SELECT count(*) FROM patient_occupancy WHERE chain_id = ?")
                        .param(clinic.id())
                        .query(Integer.class)
                        .single())
                .as("whoever lost keeps what she had")
                .isEqualTo(2);
    }

    private void close(String day) {
        Answer closed = clinic.as(Role.RECEPTION).post(clinic.path("/timetable/entries"), """
                {"kind":"closure","from":"%s","to":"%s","reason":"Painters"}\
                """.formatted(day, day));
        assertThat(closed.status()).as(closed.text()).isEqualTo(201);
    }

    private Answer move(Wire caller, String appointment, String start, int version) {
        return caller.post(path(appointment) + "/move", """
                {"startsAt":"%s","version":%d}\
                """.formatted(start, version));
    }

    private String path(String appointment) {
        return clinic.path("/appointments/" + appointment);
    }

    private String at() {
        return herself.get(path(booked)).json().path("startsAt").asString();
    }

    private static String id(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }
}
