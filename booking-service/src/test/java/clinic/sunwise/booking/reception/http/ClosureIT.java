package clinic.sunwise.booking.reception.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire.Answer;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Monday 11 January 2027, on which two patients are booked with the only therapist. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class ClosureIT {

    private static final String NOON = """
        {"kind":"closure","from":"2027-01-11","to":"2027-01-11","hours":{"from":"09:00","to":"13:00"},"reason":"water"%s}\
        """;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    private TestClinic clinic;
    private Desk desk;
    private UUID sanne;
    private String morning;
    private String evening;

    @BeforeEach
    void twoPatients() {
        clock.set("2027-01-04T07:00:00Z");
        clinic = TestClinic.levels(jdbc, port);
        sanne = clinic.practitioner("Sanne");
        clinic.room("1");
        desk = new Desk(clinic);
        UUID anna = clinic.healthyPatient("1990-05-14");
        jdbc.sql("UPDATE patient SET phone = '+31 6 1234' WHERE id = ?")
                .param(anna)
                .update();
        morning = desk.book(anna, "2027-01-11T10:00:00+01:00");
        evening = desk.book(clinic.healthyPatient("1961-02-28"), "2027-01-11T16:00:00+01:00");
    }

    @Test
    void aPreviewTellsWhomItHitsAndWhereTheyCouldGo() {
        JsonNode hits = preview("entries", NOON.formatted("")).path("appointments");
        assertThat(desk.texts(hits, "id")).containsExactly(morning);
        JsonNode hit = hits.path(0);
        assertThat(hit.path("patient").path("name").asString()).isEqualTo("Anna de Vries");
        assertThat(hit.path("phone").asString()).isEqualTo("+31 6 1234");
        assertThat(hit.path("version").asInt(-1)).isZero();
        assertThat(hit.path("proposals").valueStream().map(JsonNode::asString))
                .containsExactly("2027-01-11T13:00:00+01:00", "2027-01-12T09:00:00+01:00", "2027-01-13T09:00:00+01:00");
        assertThat(desk.get("/timetable/entries").path("items")).isEmpty();
        assertThat(desk.get("/timetable/conflicts").path("appointments")).isEmpty();
    }

    @Test
    void closingAndMovingLeavesNobodyOutside() {
        assertThat(desk.reception()
                        .post(clinic.path("/timetable/entries"), NOON.formatted(""))
                        .problem())
                .isEqualTo("timetable-conflict");
        Desk.ok(
                desk.reception()
                        .post(
                                clinic.path("/timetable/entries"),
                                NOON.formatted(",\"acknowledged\":[\"" + morning + "\"]")),
                201);
        JsonNode left = desk.get("/timetable/conflicts").path("appointments");
        assertThat(desk.texts(left, "id")).containsExactly(morning);
        String proposal = left.path(0).path("proposals").path(0).asString();
        Answer moved = desk.move(morning, proposal, left.path(0).path("version").asInt());
        assertThat(Desk.ok(moved, 200).path("startsAt").asString()).isEqualTo("2027-01-11T13:00:00+01:00");
        assertThat(moved.json().path("version").asInt()).isEqualTo(1);
        assertThat(desk.get("/timetable/conflicts").path("appointments")).isEmpty();
        JsonNode column = desk.get("/calendar?from=2027-01-11&to=2027-01-11&by=practitioner")
                .path("resources")
                .path(0);
        assertThat(desk.texts(column.path("occupied"), "appointmentId")).containsExactly(morning, evening);
        assertThat(desk.texts(column.path("open"), "startsAt")).containsExactly("2027-01-11T13:00:00+01:00");
    }

    @Test
    void anAbsenceOfTheOnlyTherapistHasProposalsAfterIt() {
        String ill = "{\"kind\":\"absence\",\"subject\":\"%s\",\"from\":\"2027-01-11\",\"to\":\"2027-01-29\"}"
                .formatted(sanne);
        JsonNode hits = preview("entries", ill).path("appointments");
        assertThat(desk.texts(hits, "id")).containsExactly(morning, evening);
        assertThat(hits.path(1).path("proposals").path(0).asString()).isEqualTo("2027-01-30T09:00:00+01:00");
        String mornings =
                "{\"practitioner\":\"%s\",\"from\":\"2027-01-11\",\"weeks\":[{\"monday\":[{\"from\":\"09:00\","
                        + "\"to\":\"12:00\"}]}]}";
        assertThat(desk.texts(preview("patterns", mornings.formatted(sanne)).path("appointments"), "id"))
                .containsExactly(evening);
    }

    @Test
    void aWrongPreviewNamesItsFieldAndOnlyTheDeskAsks() {
        Answer past = desk.reception()
                .post(
                        clinic.path("/timetable/entries/preview"),
                        NOON.formatted("").replace("01-11", "01-03"));
        assertThat(past.field()).isEqualTo("from");
        assertThat(clinic.as(Role.CLINICIAN)
                        .post(clinic.path("/timetable/entries/preview"), NOON.formatted(""))
                        .status())
                .isEqualTo(403);
        assertThat(clinic.as(Role.ACCOUNTANT)
                        .get(clinic.path("/timetable/conflicts"))
                        .status())
                .isEqualTo(403);
    }

    private JsonNode preview(String what, String body) {
        return Desk.ok(desk.reception().post(clinic.path("/timetable/" + what + "/preview"), body), 200);
    }
}
