package clinic.sunwise.booking.revisions.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.booking.appointments.NewRules;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire.Answer;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A clinic like Utrecht's with a director and a patient. In the version that ships, two sessions on one skin are 14 days apart. */
@ServiceTest
@Import(MovingClock.Configuration.class)
abstract class LevelsAtWork {

    static final String CHEEKS = """
            {"protocol":"%s","technique":"microdermabrasion","depth":"level-1","areas":["cheeks"]}""".formatted(Director.CODE);
    static final String HANDS = CHEEKS.replace("cheeks", "hands");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovingClock clock;

    @Autowired
    private NewRules rules;

    TestClinic utrecht;
    Director director;
    UUID anna;

    @BeforeEach
    void aClinic() {
        clock.set("2027-01-04T07:00:00Z");
        utrecht = TestClinic.levels(jdbc, port);
        utrecht.practitioner("Sanne");
        utrecht.room("1");
        director = Director.of(utrecht);
        anna = utrecht.healthyPatient("1990-05-14");
    }

    /** As the service does by itself every few seconds. */
    void judgeAnew() {
        Instant end = Instant.now(Clock.systemUTC()).plusSeconds(60);
        while (rules.reconsiderOne() || waiting() > 0) {
            assertThat(Instant.now(Clock.systemUTC()))
                    .as("somebody takes each note")
                    .isBefore(end);
        }
    }

    private int waiting() {
        return jdbc.sql("SELECT count(*) FROM patient_to_reconsider WHERE chain_id = ?")
                .param(utrecht.id())
                .query(Integer.class)
                .single();
    }

    Answer book(String start) {
        return book(CHEEKS, start);
    }

    Answer book(String treatment, String start) {
        return utrecht.asPatient(anna).post(utrecht.path("/appointments"), """
                {"treatment":%s,"startsAt":"%s","adviceConfirmed":true}""".formatted(treatment, start));
    }

    String visit(Answer booked) {
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        return utrecht.path("/appointments/" + booked.json().path("id").asString());
    }

    JsonNode appointment(String visit) {
        return utrecht.asPatient(anna).get(visit).json();
    }
}
