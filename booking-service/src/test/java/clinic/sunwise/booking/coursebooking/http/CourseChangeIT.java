package clinic.sunwise.booking.coursebooking.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Cancelling and moving single sessions of a course. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class CourseChangeIT {

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
    private UUID anna;
    private CourseWire courses;

    @BeforeEach
    void oneTherapistInOneRoom() {
        clock.set("2027-01-04T07:00:00Z");
        utrecht = TestClinic.levels(jdbc, port);
        utrecht.practitioner("Sanne");
        utrecht.room("1");
        anna = utrecht.healthyPatient("1990-05-14");
        courses = new CourseWire(utrecht, jdbc);
    }

    @Test
    void aSessionThatIsReplacedIsMovedAndTheOthersStay() {
        Answer booked = courses.book(anna, LEVEL_1, courses.planned(anna, LEVEL_1, 4));
        List<String> before = CourseWire.starts(booked.json().path("appointments"), "startsAt");
        String course = utrecht.path("/courses/" + booked.json().path("id").asString());
        String second =
                booked.json().path("appointments").path(1).path("appointmentId").asString();
        Wire patient = utrecht.asPatient(anna);
        Answer replan = patient.post(course + "/replan", "{\"cancel\":\"" + second + "\"}");
        assertThat(replan.status()).as(replan.text()).isEqualTo(200);
        assertThat(replan.json()
                        .path("rest")
                        .valueStream()
                        .map(each -> each.path("holds").asBoolean()))
                .containsExactly(true, true, true);
        JsonNode plan = replan.json().path("replanned").path("plan");
        assertThat(plan.path("objective").path("changedSessions").asInt()).isEqualTo(1);
        assertThat(courses.count(anna, "booked"))
                .as("a preview changes nothing")
                .isEqualTo(4);
        Answer fewer = patient.post(course + "/replan", "{\"replace\":false,\"cancel\":\"" + second + "\"}");
        assertThat(fewer.json().path("replanned").path("sessions").asInt()).isEqualTo(3);

        Answer changed = patient.post(course + "/changes", CourseWire.changes(plan));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(courses.count(anna, "booked")).isEqualTo(4);
        assertThat(courses.count(anna, "cancelled")).isZero();
        assertThat(changed.json().path("sessions").asInt()).isEqualTo(4);
        assertThat(changed.json().path("appointments").size()).isEqualTo(4);
        assertThat(startOf(second))
                .as("another takes its place: the same appointment, with whatever was paid for it")
                .isNotEqualTo(OffsetDateTime.parse(before.get(1)))
                .isIn(CourseWire.starts(plan).stream()
                        .map(OffsetDateTime::parse)
                        .toList());
        assertThat(CourseWire.starts(plan)).containsAll(List.of(before.get(0), before.get(2), before.get(3)));
    }

    @Test
    void aMovedSessionTakesTheOthersAlongAsLittleAsCanBe() {
        Answer booked = courses.book(anna, LEVEL_1, courses.planned(anna, LEVEL_1, 4));
        String course = utrecht.path("/courses/" + booked.json().path("id").asString());
        String second =
                booked.json().path("appointments").path(1).path("appointmentId").asString();
        Wire reception = utrecht.as(Role.RECEPTION);
        String moved = "2027-01-20T10:00:00+01:00";
        Answer replan = reception.post(course + "/replan", "{\"move\":\"" + second + "\",\"to\":\"" + moved + "\"}");
        assertThat(replan.status()).as(replan.text()).isEqualTo(200);
        assertThat(replan.json()
                        .path("rest")
                        .valueStream()
                        .map(each -> each.path("holds").asBoolean()))
                .as("the third one comes too soon after it")
                .containsExactly(true, false, true);
        JsonNode plan = replan.json().path("replanned").path("plan");
        assertThat(CourseWire.starts(plan)).hasSize(4).contains(moved);
        assertThat(plan.path("objective").path("changedSessions").asInt()).isEqualTo(2);
        assertThat(reception.post(course + "/changes", CourseWire.changes(plan)).status())
                .isEqualTo(200);
        assertThat(jdbc.sql("SELECT starts_at FROM appointment WHERE patient_id = ? AND state = 'booked' ORDER BY 1")
                        .param(anna)
                        .query((row, number) -> row.getTimestamp(1).toInstant())
                        .list())
                .isEqualTo(CourseWire.starts(plan).stream()
                        .map(start -> OffsetDateTime.parse(start).toInstant())
                        .toList());
        // By a quarter of an hour, over the time that it takes itself.
        String later = "{\"move\":\"" + courses.appointment(course, 1) + "\",\"to\":\"2027-01-20T10:15:00+01:00\"}";
        assertThat(reception
                        .post(course + "/replan", later)
                        .json()
                        .path("replanned")
                        .path("plan")
                        .path("objective")
                        .path("changedSessions")
                        .asInt())
                .isEqualTo(1);
    }

    /** By the way of every single appointment, without planning the rest anew. */
    @Test
    void sheMovesOneSessionHerselfAsFarAsTheOthersAllow() {
        Answer booked = courses.book(anna, LEVEL_1, courses.planned(anna, LEVEL_1, 3));
        String course = utrecht.path("/courses/" + booked.json().path("id").asString());
        List<String> starts = CourseWire.starts(booked.json().path("appointments"), "startsAt");
        String last = "/appointments/" + courses.appointment(course, 2) + "/move";
        OffsetDateTime third = OffsetDateTime.parse(starts.get(2));
        Wire patient = utrecht.asPatient(anna);
        Answer tooClose = patient.post(utrecht.path(last), move(third.minusDays(3), 0));
        assertThat(tooClose.problem()).as(tooClose.text()).isEqualTo("booking-refused");
        Answer moved = patient.post(utrecht.path(last), move(third.plusDays(2), 0));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.json().path("courseId").asString())
                .isEqualTo(booked.json().path("id").asString());
        assertThat(CourseWire.starts(patient.get(course).json().path("appointments"), "startsAt"))
                .extracting(OffsetDateTime::parse)
                .containsExactly(
                        OffsetDateTime.parse(starts.get(0)), OffsetDateTime.parse(starts.get(1)), third.plusDays(2));
    }

    /** As of a single session (PatientMoveIT): a day before its start is the last moment to put it off oneself. */
    @Test
    void withinTheNoticeTheClinicMovesASessionAndThePatientDoesNot() {
        JsonNode booked =
                courses.book(anna, LEVEL_1, courses.planned(anna, LEVEL_1, 3)).json();
        String changes = utrecht.path("/courses/" + booked.path("id").asString() + "/changes");
        List<OffsetDateTime> starts = starts(booked);
        String second = id(booked, 1);
        String later = wanted(booked, starts.get(1).plusMinutes(15), starts.get(2));
        clock.set(starts.get(1).minusHours(24).plusSeconds(1).toInstant().toString());

        Answer late = utrecht.asPatient(anna).post(changes, later);
        assertThat(late.status()).as(late.text()).isEqualTo(422);
        assertThat(late.problem()).isEqualTo("booking-policy");
        assertThat(late.json().path("policy").asString()).isEqualTo("late-move");
        assertThat(late.json().path("limit").asInt()).isEqualTo(1440);
        assertThat(late.json().path("session").asInt()).isZero();
        assertThat(startOf(second)).isEqualTo(starts.get(1));
        assertThat(utrecht.asPatient(anna)
                        .post(
                                changes,
                                wanted(booked, starts.get(2), starts.get(2).plusDays(14)))
                        .problem())
                .as("nor to the end of the course")
                .isEqualTo("booking-policy");

        Answer moved = utrecht.as(Role.RECEPTION).post(changes, later);
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(startOf(second)).isEqualTo(starts.get(1).plusMinutes(15));
        assertThat(courses.count(anna, "cancelled"))
                .as("nothing that could cost a fee")
                .isZero();
    }

    @Test
    void untilTheLastMomentThePatientMovesItHerself() {
        JsonNode booked =
                courses.book(anna, LEVEL_1, courses.planned(anna, LEVEL_1, 3)).json();
        List<OffsetDateTime> starts = starts(booked);
        clock.set(starts.get(1).minusHours(24).toInstant().toString());
        Answer moved = utrecht.asPatient(anna)
                .post(
                        utrecht.path("/courses/" + booked.path("id").asString() + "/changes"),
                        wanted(booked, starts.get(1).plusMinutes(15), starts.get(2)));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(startOf(id(booked, 1))).isEqualTo(starts.get(1).plusMinutes(15));
    }

    /** Each of them goes closer to where another one stood than two may be, and stays the appointment that it was. */
    @Test
    void sessionsThatAreMovedTogetherDoNotStandInEachOthersWay() {
        JsonNode booked =
                courses.book(anna, LEVEL_1, courses.planned(anna, LEVEL_1, 4)).json();
        List<OffsetDateTime> starts = starts(booked);
        List<OffsetDateTime> eightDaysLater =
                Stream.of(1, 2, 3).map(each -> starts.get(each).plusDays(8)).toList();
        clock.set("2027-01-05T07:00:00Z");
        Answer moved = utrecht.asPatient(anna)
                .post(
                        utrecht.path("/courses/" + booked.path("id").asString() + "/changes"),
                        wanted(booked, eightDaysLater.toArray(OffsetDateTime[]::new)));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(Stream.of(1, 2, 3).map(each -> startOf(id(booked, each)))).isEqualTo(eightDaysLater);
        assertThat(courses.count(anna, "booked")).isEqualTo(4);
        assertThat(courses.count(anna, "cancelled")).isZero();
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM appointment_flag f JOIN appointment a ON a.id = f.appointment_id WHERE a.patient_id = ?")
                        .param(anna)
                        .query(Integer.class)
                        .single())
                .as("each was judged where the others are, not where they were")
                .isZero();
    }

    /** Of two that are given up for one, the nearer one is moved, and the other one called off: late, if it is. */
    @Test
    void whatIsGivenUpWithoutAnotherInItsPlaceIsCalledOffAsEver() {
        JsonNode booked =
                courses.book(anna, LEVEL_1, courses.planned(anna, LEVEL_1, 3)).json();
        List<OffsetDateTime> starts = starts(booked);
        clock.set(starts.get(1).minusHours(20).toInstant().toString());
        Answer changed = utrecht.asPatient(anna)
                .post(
                        utrecht.path("/courses/" + booked.path("id").asString() + "/changes"),
                        wanted(booked, starts.get(2).plusMinutes(15)));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(jdbc.sql(
                                "SELECT state || ' ' || cancelled_late FROM appointment WHERE patient_id = ? ORDER BY starts_at")
                        .param(anna)
                        .query(String.class)
                        .list())
                .containsExactly("booked false", "cancelled true", "booked false");
        assertThat(startOf(id(booked, 2))).isEqualTo(starts.get(2).plusMinutes(15));
    }

    private static String id(JsonNode course, int number) {
        return course.path("appointments").path(number).path("appointmentId").asString();
    }

    private static List<OffsetDateTime> starts(JsonNode course) {
        return CourseWire.starts(course.path("appointments"), "startsAt").stream()
                .map(OffsetDateTime::parse)
                .toList();
    }

    private OffsetDateTime startOf(String appointment) {
        return OffsetDateTime.parse(utrecht.as(Role.RECEPTION)
                .get(utrecht.path("/appointments/" + appointment))
                .json()
                .path("startsAt")
                .asString());
    }

    /** All sessions to come, by the one practitioner. */
    private static String wanted(JsonNode course, OffsetDateTime... starts) {
        String practitioner =
                course.path("appointments").path(0).path("practitionerId").asString();
        return Stream.of(starts)
                .map(start -> "{\"startsAt\":\"" + start + "\",\"practitionerId\":\"" + practitioner + "\"}")
                .collect(Collectors.joining(",", "{\"adviceConfirmed\":true,\"sessions\":[", "]}"));
    }

    private static String move(OffsetDateTime to, int version) {
        return "{\"startsAt\":\"" + to + "\",\"version\":" + version + ",\"adviceConfirmed\":true}";
    }

    @Test
    void aChangeThatMeetsARivalChangesNothing() {
        Answer booked = courses.book(anna, LEVEL_1, courses.planned(anna, LEVEL_1, 4));
        String course = utrecht.path("/courses/" + booked.json().path("id").asString());
        JsonNode plan = utrecht.asPatient(anna)
                .post(course + "/replan", "{\"cancel\":\"" + courses.appointment(course, 1) + "\"}")
                .json()
                .path("replanned")
                .path("plan");
        String fresh = CourseWire.starts(plan).getLast();
        UUID rival = utrecht.healthyPatient("1980-01-01");
        Answer rivals = utrecht.asPatient(rival).post(utrecht.path("/appointments"), """
            {"treatment":%s,"startsAt":"%s","adviceConfirmed":true}\
            """.formatted(LEVEL_1, fresh));
        assertThat(rivals.status()).as(rivals.text()).isEqualTo(201);
        Answer late = utrecht.asPatient(anna).post(course + "/changes", CourseWire.changes(plan));
        assertThat(late.problem()).isEqualTo("slot-taken");
        assertThat(late.json()
                        .path("replanned")
                        .path("plan")
                        .path("objective")
                        .path("changedSessions")
                        .asInt())
                .isEqualTo(1);
        assertThat(courses.count(anna, "booked")).isEqualTo(4);
        assertThat(courses.count(anna, "cancelled")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"cancel\":\"ID\",\"move\":\"ID\",\"to\":\"2027-01-20T10:00:00+01:00\"}' | move",
                "'{\"move\":\"ID\"}'                                                        | to",
                "'{\"to\":\"2027-01-20T10:00:00+01:00\"}'                                   | to",
                "'{\"move\":\"ID\",\"to\":\"2027-01-01T10:00:00+01:00\"}'                   | to",
                "'{\"move\":\"ID\",\"to\":\"2027-01-20T18:00:00+01:00\"}'                   | to",
                "'{\"move\":\"ID\",\"to\":\"2027-01-20T10:00:00+02:00\"}'                   | to",
                "'{\"move\":\"ID\",\"to\":\"2027-03-28T02:30:00+01:00\"}'                   | to",
                "'{\"replace\":false}'                                                      | replace",
                "'{\"cancel\":\"00000000-0000-4000-8000-000000000001\"}'                    | cancel",
            })
    void aChangeThatMakesNoSenseIsNamed(String body, String field) {
        Answer booked = courses.book(anna, LEVEL_1, courses.planned(anna, LEVEL_1, 2));
        String course = utrecht.path("/courses/" + booked.json().path("id").asString());
        Answer answer =
                utrecht.asPatient(anna).post(course + "/replan", body.replace("ID", courses.appointment(course, 1)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void nothingIsMovedOntoAHoliday() {
        jdbc.sql("UPDATE clinic SET closes_on_public_holidays = true WHERE id = ?")
                .param(utrecht.id())
                .update();
        Answer booked = courses.book(anna, LEVEL_1, courses.planned(anna, LEVEL_1, 2));
        String course = utrecht.path("/courses/" + booked.json().path("id").asString());
        Answer easterMonday = utrecht.asPatient(anna)
                .post(
                        course + "/replan",
                        "{\"move\":\"" + courses.appointment(course, 1) + "\",\"to\":\"2027-03-29T10:00:00+02:00\"}");
        assertThat(easterMonday.status()).isEqualTo(400);
        assertThat(easterMonday.field()).isEqualTo("to");
        Answer single = utrecht.book(utrecht.healthyPatient("1980-01-01"), LEVEL_1, "2027-03-29T10:00:00+02:00");
        assertThat(single.field()).isEqualTo("startsAt");
        assertThat(courses.count(anna, "booked")).as("nothing has changed").isEqualTo(2);
    }
}
