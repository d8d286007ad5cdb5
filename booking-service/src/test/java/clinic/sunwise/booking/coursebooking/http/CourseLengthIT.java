package clinic.sunwise.booking.coursebooking.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.SentEvents;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.events.EventSchemas;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire.Answer;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long the course is that a completed session belongs to: billing's discount goes by it. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class CourseLengthIT {

    private static final String TYPE = "booking.session-completed.v1";
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

    /** A session that she calls off can be made up for, so the course stays as long as she set out for; until she changes it. */
    @Test
    void isToldWithEachSessionAsItIsThen() {
        Answer booked = courses.book(anna, LEVEL_1, courses.planned(anna, LEVEL_1, 5));
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        JsonNode sessions = booked.json().path("appointments");
        String course = utrecht.path("/courses/" + booked.json().path("id").asString());

        assertThat(lengthToldWith(sessions.path(0))).isEqualTo(5);
        assertThat(utrecht.asPatient(anna)
                        .post(visit(sessions.path(1)) + "/cancel", "{\"reason\":\"ill\"}")
                        .status())
                .isEqualTo(200);
        assertThat(lengthToldWith(sessions.path(2))).isEqualTo(5);

        String fourth = "{\"sessions\":[{\"startsAt\":" + sessions.path(3).path("startsAt") + ",\"practitionerId\":"
                + sessions.path(3).path("practitionerId") + "}],\"adviceConfirmed\":true}";
        Answer shorter = utrecht.asPatient(anna).post(course + "/changes", fourth);
        assertThat(shorter.status()).as(shorter.text()).isEqualTo(200);
        assertThat(lengthToldWith(sessions.path(3))).isEqualTo(3);
    }

    private int lengthToldWith(JsonNode session) {
        String start = session.path("startsAt").asString();
        clock.set(OffsetDateTime.parse(start).toInstant().toString());
        utrecht.answersAt(
                anna, OffsetDateTime.parse(start).minusHours(2).toInstant().toString());
        Answer checked = utrecht.as(Role.RECEPTION).post(visit(session) + "/check-in", TestClinic.CHECKED);
        assertThat(checked.status()).as(checked.text()).isEqualTo(200);
        Answer done = utrecht.as(Role.RECEPTION).post(visit(session) + "/complete", "{\"performed\":" + LEVEL_1 + "}");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        String event = SentEvents.await(TYPE, session.path("appointmentId").asString());
        assertThat(new EventSchemas().violation(TYPE, event)).isEmpty();
        return new JsonMapper()
                .readTree(event)
                .path("data")
                .path("courseSessions")
                .asInt();
    }

    private String visit(JsonNode session) {
        return utrecht.path("/appointments/" + session.path("appointmentId").asString());
    }
}
