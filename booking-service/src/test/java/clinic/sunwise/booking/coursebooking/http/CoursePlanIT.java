package clinic.sunwise.booking.coursebooking.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire.Answer;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Planning whole courses, at eight on a Monday morning in January. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class CoursePlanIT {

    private static final String LEVEL_1 = """
        {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-1","areas":["cheeks"]}\
        """;
    private static final String SERIES = """
        {"protocol":"dermabrasion-series","technique":"dermabrasion","depth":"simple","areas":["cheeks"]}\
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
    void tenSessionsPauseOverTheSummerOrBeginInAutumnAndAreBookedAtOnce() {
        clock.set("2027-01-11T07:00:00Z");
        TestClinic valencia = TestClinic.series(jdbc, port);
        CourseWire there = new CourseWire(valencia, jdbc);
        valencia.practitioner("Lucía");
        valencia.room("1");
        UUID laura = valencia.healthyPatient("1988-02-29");
        Answer planned = there.plan(laura, SERIES, 10, "");
        assertThat(planned.status()).as(planned.text()).isEqualTo(200);
        assertThat(planned.json().path("rhythm").toString()).isEqualTo("{\"from\":\"P15D\",\"to\":\"P20D\"}");
        JsonNode now = planned.json().path("alternatives").path(0);
        JsonNode autumn = planned.json().path("alternatives").path(1);
        assertThat(planned.json().path("alternatives").size()).isEqualTo(2);
        assertThat(now.path("begins").asString()).isEqualTo("now");
        assertThat(CourseWire.starts(now.path("plan")).getFirst())
                .startsWith("2027-01-")
                .endsWith("T09:00:00+01:00");
        assertThat(now.path("plan").path("objective").path("longestGapDays").asInt())
                .isGreaterThan(150);
        assertThat(autumn.path("begins").asString()).isEqualTo("season-opens");
        assertThat(autumn.path("opens").asString()).isEqualTo("2027-09-30");
        JsonNode best = planned.json().path("plan");
        assertThat(best).isEqualTo(autumn.path("plan"));
        assertThat(best.path("objective").path("deviationDays").asInt()).isZero();
        assertThat(best.path("sessions")
                        .valueStream()
                        .skip(1)
                        .map(each -> each.path("daysSinceBefore").asInt()))
                .hasSize(9)
                .allMatch(days -> days >= 15 && days <= 20);

        Answer booked = there.book(laura, SERIES, best);
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        assertThat(courses.count(laura, "booked")).isEqualTo(10);
        assertThat(CourseWire.starts(booked.json().path("appointments"), "startsAt"))
                .isEqualTo(CourseWire.starts(best));
        String address = valencia.path("/courses/" + booked.json().path("id").asString());
        Answer read = valencia.as(Role.RECEPTION).get(address);
        assertThat(read.json().path("sessions").asInt()).isEqualTo(10);
        assertThat(read.json().path("completed").asInt()).isZero();
        assertThat(read.json().path("toCome").asInt()).isEqualTo(10);
        assertThat(read.json().path("next").path("startsAt").asString())
                .isEqualTo(CourseWire.starts(best).getFirst());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"sessions\":0'                                              | sessions",
                "'\"sessions\":500'                                            | sessions",
                "'\"sessions\":null'                                           | sessions",
                "'\"sessions\":4,\"wishes\":{\"weekdays\":[]}'                 | wishes.weekdays",
                "'\"sessions\":4,\"wishes\":{\"weekdays\":[\"moonday\"]}'      | wishes.weekdays[0]",
                "'\"sessions\":4,\"wishes\":{\"from\":\"2027-01-03\"}'         | wishes.from",
                "'\"sessions\":4,\"wishes\":{\"from\":\"2028-03-03\"}'         | wishes.from",
                "'\"sessions\":4,\"wishes\":{\"finishedBy\":\"2027-01-01\"}'   | wishes.finishedBy",
                "'\"sessions\":4,\"wishes\":{\"hours\":{\"from\":\"12:00\",\"to\":\"10:00\"}}' | wishes.hours.to",
                "'\"sessions\":4,\"wishes\":{\"hours\":{\"from\":\"12:00\"}}'  | wishes.hours.to",
                "'\"sessions\":4,\"wishes\":{\"practitioner\":{\"id\":\"00000000-0000-4000-8000-000000000001\"}}'"
                        + " | wishes.practitioner.id",
                "'\"sessions\":4,\"wishes\":{\"weekdays\":[\"sunday\"],\"finishedBy\":\"2027-01-09\"}' | wishes",
            })
    void whatCannotBePlannedIsNamed(String fields, String field) {
        Answer answer = utrecht.asPatient(anna)
                .post(utrecht.path("/courses/plan"), "{\"treatment\":" + LEVEL_1 + "," + fields + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void whereThereIsNoPlanEveryReasonAndEachWayOutIsTold() {
        Answer none = courses.plan(anna, LEVEL_1, 4, ",\"wishes\":{\"finishedBy\":\"2027-02-01\"}");
        assertThat(none.status()).as(none.text()).isEqualTo(200);
        assertThat(none.json().has("plan")).isFalse();
        JsonNode why = none.json().path("noPlan");
        assertThat(why.path("rules").path(0).path("reason").path("rule").asString())
                .isEqualTo("sun-season");
        assertThat(why.path("rules").path(0).path("reason").path("message").asString())
                .isNotEmpty();
        assertThat(why.path("daysPossible").asInt()).isEqualTo(29);
        JsonNode later = why.path("waysOut").path(0);
        assertThat(later.path("giveUp").toString())
                .isEqualTo("{\"wish\":\"finishedBy\",\"day\":\"2027-02-15\",\"days\":14}");
        assertThat(CourseWire.starts(later.path("plan"))).hasSize(4);
        JsonNode fewer = why.path("waysOut").path(1);
        assertThat(fewer.path("giveUp").toString()).isEqualTo("{\"wish\":\"sessions\",\"sessions\":3}");
        assertThat(CourseWire.starts(fewer.path("plan"))).hasSize(3);
    }

    @Test
    void aCourseIsOneOpenBookingAndReachesBeyondTheHorizon() {
        jdbc.sql("INSERT INTO booking_policy VALUES (?, '2026-01-01', 0, 20, 0, 1)")
                .param(utrecht.id())
                .update();
        Answer booked = courses.book(anna, LEVEL_1, courses.planned(anna, LEVEL_1, 4));
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        String hands = LEVEL_1.replace("cheeks", "hands");
        Answer another = courses.book(
                anna, hands, courses.plan(anna, hands, 2, "").json().path("plan"));
        assertThat(another.problem()).isEqualTo("booking-policy");
        assertThat(another.json().path("policy").asString()).isEqualTo("most-open-bookings");
        UUID other = utrecht.healthyPatient("1980-01-01");
        Answer single = courses.plan(other, LEVEL_1, 1, ",\"wishes\":{\"from\":\"2027-01-26\"}");
        assertThat(single.json().has("plan"))
                .as("a single session keeps the horizon")
                .isFalse();
    }
}
