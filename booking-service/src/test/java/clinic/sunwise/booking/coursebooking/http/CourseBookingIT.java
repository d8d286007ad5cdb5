package clinic.sunwise.booking.coursebooking.http;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Booking whole courses: all or nothing. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class CourseBookingIT {

    private static final String LEVEL_1 = """
        {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-1","areas":["cheeks"]}\
        """;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    private TestClinic utrecht;
    private UUID sanne;
    private UUID anna;
    private CourseWire courses;

    @BeforeEach
    void oneTherapistInOneRoom() {
        clock.set("2027-01-04T07:00:00Z");
        utrecht = TestClinic.levels(jdbc, port);
        sanne = utrecht.practitioner("Sanne");
        utrecht.room("1");
        anna = utrecht.healthyPatient("1990-05-14");
        courses = new CourseWire(utrecht, jdbc);
    }

    @Test
    void aRepeatIsAnsweredLikeTheFirstTime() {
        String body = CourseWire.courseBody(LEVEL_1, courses.planned(anna, LEVEL_1, 4));
        Wire patient = utrecht.asPatient(anna);
        String key = UUID.randomUUID().toString();
        Answer first = patient.post(utrecht.path("/courses"), body, key);
        Answer second = patient.post(utrecht.path("/courses"), body, key);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(courses.count(anna, "booked")).isEqualTo(4);
        String list = utrecht.path("/courses");
        assertThat(patient.get(list).json().path("items").size()).isEqualTo(1);
        assertThat(utrecht.as(Role.RECEPTION).get(list).field()).isEqualTo("patient");
        assertThat(utrecht.as(Role.RECEPTION)
                        .get(list + "?patient=" + anna)
                        .json()
                        .path("items")
                        .path(0))
                .isEqualTo(patient.get(list + "/" + first.json().path("id").asString())
                        .json());
    }

    @Test
    void aLostTimeLeavesNothingBookedAndOnlyItIsPlannedAnew() {
        JsonNode plan = courses.planned(anna, LEVEL_1, 4);
        UUID rival = utrecht.healthyPatient("1980-01-01");
        String lost = CourseWire.starts(plan).get(2);
        Answer rivals = utrecht.asPatient(rival).post(utrecht.path("/appointments"), """
            {"treatment":%s,"startsAt":"%s","adviceConfirmed":true}\
            """.formatted(LEVEL_1, lost));
        assertThat(rivals.status()).as(rivals.text()).isEqualTo(201);

        Answer late = courses.book(anna, LEVEL_1, plan);
        assertThat(late.status()).as(late.text()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("slot-taken");
        assertThat(late.json().path("session").asInt()).isEqualTo(2);
        assertThat(courses.rows(anna)).isZero();
        JsonNode replanned = late.json().path("replanned").path("plan");
        assertThat(replanned.path("objective").path("changedSessions").asInt()).isEqualTo(1);
        List<String> others = new ArrayList<>(CourseWire.starts(plan));
        others.remove(lost);
        assertThat(CourseWire.starts(replanned)).hasSize(4).containsAll(others).doesNotContain(lost);
        assertThat(replanned.path("sessions").path(2).path("kept").asBoolean()).isFalse();
        assertThat(courses.book(anna, LEVEL_1, replanned).status()).isEqualTo(201);
        assertThat(courses.count(anna, "booked")).isEqualTo(4);
    }

    @Test
    void oneOfTwoWhoWantTheSameCourseGetsAllOfIt() throws Exception {
        JsonNode plan = courses.planned(anna, LEVEL_1, 4);
        List<UUID> rivals = List.of(anna, utrecht.healthyPatient("1980-01-01"), utrecht.healthyPatient("1970-01-01"));
        CyclicBarrier together = new CyclicBarrier(rivals.size());
        List<Callable<Answer>> attempts = rivals.stream()
                .<Callable<Answer>>map(rival -> () -> {
                    together.await();
                    return courses.book(rival, LEVEL_1, plan);
                })
                .toList();
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(rivals.size())) {
            for (Future<Answer> answer : threads.invokeAll(attempts)) {
                statuses.add(answer.get().status());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409);
        assertThat(rivals.stream().map(rival -> courses.count(rival, "booked"))).containsExactlyInAnyOrder(4, 0, 0);
    }

    @Test
    void aClinicianPlansAndBooksWhatIsLeftToHer() {
        String level3 = LEVEL_1.replace("level-1", "level-3");
        Answer unaided = courses.plan(anna, level3, 3, "");
        assertThat(unaided.json()
                        .path("noPlan")
                        .path("rules")
                        .path(0)
                        .path("reason")
                        .path("rule")
                        .asString())
                .isEqualTo("depth-for-clinicians");
        String lift = ",\"lift\":[\"depth-for-clinicians\"]";
        assertThat(courses.plan(anna, level3, 3, lift).status()).isEqualTo(403);
        assertThat(plannedByClinician(level3, ",\"lift\":[\"It's urgent\"]").field())
                .isEqualTo("lift");

        JsonNode plan = plannedByClinician(level3, lift).json().path("plan");
        assertThat(plan.path("sessions").size()).isEqualTo(3);
        Answer silent = lifting(level3, plan, "");
        assertThat(silent.problem()).as(silent.text()).isEqualTo("booking-refused");
        String why = "\"override\":{\"reason\":\"Scar of 2019, looked at on 4 January\"%s},";
        assertThat(lifting(level3, plan, why.formatted("")).field()).isEqualTo("override.rules");
        Answer another = lifting(level3, plan, why.formatted(",\"rules\":[\"eyelids\"]"));
        assertThat(another.problem()).as(another.text()).isEqualTo("booking-refused");
        assertThat(courses.rows(anna)).isZero();

        Answer booked = lifting(level3, plan, why.formatted(",\"rules\":[\"depth-for-clinicians\"]"));
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        assertThat(courses.count(anna, "booked")).isEqualTo(3);
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM appointment_override o JOIN appointment a ON a.id = o.appointment_id WHERE patient_id = ?")
                        .param(anna)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    private Answer plannedByClinician(String treatment, String lift) {
        return utrecht.as(Role.CLINICIAN)
                .post(
                        utrecht.path("/courses/plan"),
                        "{\"patientId\":\"" + anna + "\",\"treatment\":" + treatment + ",\"sessions\":3" + lift + "}");
    }

    private Answer lifting(String treatment, JsonNode plan, String override) {
        String body = CourseWire.courseBody(treatment, plan);
        return utrecht.as(Role.CLINICIAN)
                .post(utrecht.path("/courses"), "{\"patientId\":\"" + anna + "\"," + override + body.substring(1));
    }

    @Test
    void aRefusedSessionIsNamedAndNothingIsBooked() {
        Answer refused = utrecht.asPatient(anna).post(utrecht.path("/courses"), """
            {"treatment":%1$s,"adviceConfirmed":true,"sessions":[
            {"startsAt":"2027-01-11T10:00:00+01:00","practitionerId":"%2$s"},
            {"startsAt":"2027-01-20T10:00:00+01:00","practitionerId":"%2$s"}]}\
            """.formatted(LEVEL_1, sanne));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("booking-refused");
        assertThat(refused.json().path("session").asInt()).isEqualTo(1);
        assertThat(refused.json().path("reasons").path(0).path("rule").asString())
                .isEqualTo("minimum-spacing");
        assertThat(courses.rows(anna)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'[]'                                                             | sessions",
                "'null'                                                           | sessions",
                "'[{\"startsAt\":\"2027-01-11T10:00:00+01:00\"}]'                 | sessions[0].practitionerId",
                "'[{\"startsAt\":\"2027-01-11T10:07:00+01:00\",WHO}]'             | sessions[0].startsAt",
                "'[{\"startsAt\":\"2027-01-11T10:00:00+01:00\",WHO},{\"startsAt\":\"2027-01-11T12:00:00+01:00\",WHO}]'"
                        + " | sessions[1].startsAt",
                "'[{\"startsAt\":\"2027-01-11T10:00:00+01:00\",WHO},{\"startsAt\":\"2027-03-28T02:30:00+01:00\",WHO}]'"
                        + " | sessions[1].startsAt",
            })
    void whatCannotBeBookedIsNamed(String sessions, String field) {
        String whom = sessions.replace("WHO", "\"practitionerId\":\"" + sanne + "\"");
        Answer answer = utrecht.asPatient(anna)
                .post(utrecht.path("/courses"), "{\"treatment\":" + LEVEL_1 + ",\"sessions\":" + whom + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
        assertThat(courses.rows(anna)).isZero();
    }

    @Test
    void strangersSeeNothing() {
        JsonNode plan = courses.planned(anna, LEVEL_1, 4);
        String course = utrecht.path("/courses/"
                + courses.book(anna, LEVEL_1, plan).json().path("id").asString());
        UUID other = utrecht.healthyPatient("1980-01-01");
        Wire stranger = utrecht.asPatient(other);
        String forAnna = ",\"patientId\":\"" + anna + "\"";
        assertThat(courses.plan(other, LEVEL_1, 4, forAnna).status()).isEqualTo(404);
        assertThat(stranger.post(
                                utrecht.path("/courses"),
                                CourseWire.courseBody(LEVEL_1, plan).replaceFirst("}$", forAnna + "}"))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get(course).status()).isEqualTo(404);
        assertThat(stranger.get(utrecht.path("/courses?patient=" + anna)).status())
                .isEqualTo(404);
        assertThat(stranger.post(course + "/replan", "{}").status()).isEqualTo(404);
        assertThat(stranger.post(course + "/changes", CourseWire.changes(plan)).status())
                .isEqualTo(404);
        assertThat(utrecht.asPatient(anna)
                        .get(utrecht.path("/courses/" + UUID.randomUUID()))
                        .status())
                .isEqualTo(404);
        TestClinic elsewhere = TestClinic.levels(jdbc, port);
        assertThat(elsewhere.as(Role.RECEPTION).get(course).status()).isEqualTo(404);
        assertThat(elsewhere
                        .as(Role.RECEPTION)
                        .post(
                                elsewhere.path("/courses/plan"),
                                "{\"treatment\":" + LEVEL_1 + ",\"sessions\":4" + forAnna + "}")
                        .status())
                .isEqualTo(404);
        assertThat(elsewhere
                        .as(Role.RECEPTION)
                        .get(elsewhere.path(course.substring(course.indexOf("/courses"))))
                        .status())
                .isEqualTo(404);
    }
}
