package clinic.sunwise.booking.appointments.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.booking.availability.OperationProtocol;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire.Answer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An operation under sedation at a clinic with two practitioners, one room, one device and one recovery place. */
@ServiceTest
@Import({MovingClock.Configuration.class, OperationProtocol.Configuration.class})
class SessionPartsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    private TestClinic clinic;
    private UUID anna;
    private UUID room;

    @BeforeEach
    void clinic() {
        clock.set("2027-01-04T07:00:00Z");
        clinic = TestClinic.working(jdbc, port, "operation");
        clinic.practitioner("Sanne");
        clinic.practitioner("Daan");
        room = clinic.room("1");
        jdbc.sql("INSERT INTO device VALUES (?, ?, 'Abrader', 'abrader')")
                .params(clinic.id(), UUID.randomUUID())
                .update();
        jdbc.sql("INSERT INTO recovery_place VALUES (?, ?, 'Bed', 10)")
                .params(clinic.id(), UUID.randomUUID())
                .update();
        anna = clinic.patient("1990-05-14");
    }

    @Test
    void eachResourceIsTakenForItsOwnPart() {
        JsonNode booked = book(anna, "in-depth", "10:00").json();
        assertThat(booked.path("startsAt").asString()).isEqualTo("2027-01-11T10:00:00+01:00");
        assertThat(booked.path("endsAt").asString()).isEqualTo("2027-01-11T12:30:00+01:00");
        assertThat(booked.path("recoveryPlace").path("name").asString()).isEqualTo("Bed");
        assertThat(List.of(
                        booked.path("practitioner").path("name").asString(),
                        booked.path("secondPractitioner").path("name").asString()))
                .containsExactlyInAnyOrder("Daan", "Sanne");
        assertThat(jdbc.sql("""
                        SELECT resource_kind || to_char(lower(during) AT TIME ZONE 'Europe/Amsterdam', ' HH24:MI-')
                            || to_char(upper(during) AT TIME ZONE 'Europe/Amsterdam', 'HH24:MI')
                        FROM occupancy WHERE clinic_id = ? ORDER BY 1
                        """).param(clinic.id()).query(String.class).list())
                .containsExactly(
                        "device 10:30-11:45",
                        "practitioner 10:30-11:30",
                        "practitioner 10:30-11:30",
                        "recovery-place 11:30-12:40",
                        "room 10:00-11:45");
    }

    @Test
    void onlyWhoAssistsStandsBy() {
        jdbc.sql("UPDATE practitioner SET assists = '{}' WHERE clinic_id = ? AND name = 'Sanne'")
                .param(clinic.id())
                .update();
        JsonNode booked = book(anna, "in-depth", "10:00").json();
        assertThat(booked.path("practitioner").path("name").asString()).isEqualTo("Sanne");
        assertThat(booked.path("secondPractitioner").path("name").asString()).isEqualTo("Daan");
    }

    @Test
    void theNextSessionUsesWhatIsFreeAgain() {
        assertThat(book(anna, "in-depth", "10:00").status()).isEqualTo(201);
        UUID bea = clinic.patient("1990-05-14");
        Answer tooEarly = book(bea, "in-depth", "11:30");
        assertThat(tooEarly.problem()).isEqualTo("slot-taken");
        assertThat(tooEarly.json().path("nextTimes").get(0).asString()).isEqualTo("2027-01-11T11:45:00+01:00");
        assertThat(times("in-depth")).startsWith("11:45").doesNotContain("10:00", "11:30");
        assertThat(book(bea, "in-depth", "11:45").status()).isEqualTo(201);
        assertThat(times("in-depth"))
                .as("the room is free from 13:30 on, the place from 14:25")
                .startsWith("13:30");
    }

    @Test
    void aSearchTellsHowTheTimePasses() {
        JsonNode answer = clinic.as(Role.ANONYMOUS).get(search("in-depth")).json();
        assertThat(answer.path("durationMinutes").asInt()).isEqualTo(150);
        assertThat(answer.path("preparationMinutes").asInt()).isEqualTo(30);
        assertThat(answer.path("recoveryMinutes").asInt()).isEqualTo(60);
    }

    @Test
    void aFreedSessionFreesAllOfIt() {
        Answer booked = book(anna, "in-depth", "10:00");
        String path = clinic.path("/appointments/" + booked.json().path("id").asString() + "/cancel");
        assertThat(clinic.as(Role.RECEPTION).post(path, "{}").status()).isEqualTo(200);
        assertThat(book(clinic.patient("1990-05-14"), "in-depth", "10:00").status())
                .isEqualTo(201);
    }

    @Test
    void whoDoesNotDoTheTechniqueIsNotOffered() {
        UUID vera = clinic.practitioner("Vera");
        jdbc.sql("INSERT INTO practitioner_technique VALUES (?, ?, 'operation', 'peeling')")
                .params(clinic.id(), vera)
                .update();
        Answer refused = clinic.as(Role.ANONYMOUS).get(search("simple") + "&practitioner=" + vera);
        assertThat(refused.field()).isEqualTo("practitioner");
    }

    @Test
    void receptionSeesWhatThereIs() {
        JsonNode resources =
                clinic.as(Role.RECEPTION).get(clinic.path("/resources")).json();
        assertThat(resources.path("rooms").get(0).path("id").asString()).isEqualTo(room.toString());
        assertThat(resources.path("devices").get(0).path("kind").asString()).isEqualTo("abrader");
        assertThat(resources.path("devices").get(0).has("room")).isFalse();
        assertThat(resources
                        .path("recoveryPlaces")
                        .get(0)
                        .path("cleaningMinutes")
                        .asInt())
                .isEqualTo(10);
        assertThat(clinic.asPatient(anna).get(clinic.path("/resources")).status())
                .isEqualTo(403);
    }

    private Answer book(UUID patient, String depth, String time) {
        return clinic.asPatient(patient).post(clinic.path("/appointments"), """
                {"treatment":{"protocol":"operation","technique":"abrasion","depth":"%s","areas":["cheeks"]},
                "startsAt":"2027-01-11T%s:00+01:00"}\
                """.formatted(depth, time));
    }

    private List<String> times(String depth) {
        return clinic.as(Role.ANONYMOUS)
                .get(search(depth))
                .json()
                .path("days")
                .get(0)
                .path("times")
                .valueStream()
                .map(time -> time.asString().substring(11, 16))
                .toList();
    }

    private String search(String depth) {
        return clinic.path(
                "/availability?protocol=operation&technique=abrasion&area=cheeks&from=2027-01-11&days=1&depth="
                        + depth);
    }
}
