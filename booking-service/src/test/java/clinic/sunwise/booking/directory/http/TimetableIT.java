package clinic.sunwise.booking.directory.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire;
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

/** Monday 11 January 2027 at a clinic with one therapist in one room, open from nine to five. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class TimetableIT {

    private static final String DAY = "2027-01-11";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    private TestClinic clinic;
    private Wire reception;
    private UUID sanne;
    private UUID room;
    private UUID anna;

    @BeforeEach
    void clinic() {
        clock.set("2027-01-04T07:00:00Z");
        clinic = TestClinic.levels(jdbc, port);
        sanne = clinic.practitioner("Sanne");
        room = clinic.room("1");
        anna = clinic.healthyPatient("1990-05-14");
        reception = clinic.as(Role.RECEPTION);
    }

    @Test
    void closingADayWithBookedPatientsListsThemAndChangesNothingUntilEachIsAcknowledged() {
        String appointment = book("10:00").json().path("id").asString();
        Answer refused = add(closure(DAY, ""));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("timetable-conflict");
        JsonNode hits = refused.json().path("appointments");
        assertThat(hits).hasSize(1);
        assertThat(hits.get(0).path("id").asString()).isEqualTo(appointment);
        assertThat(hits.get(0).path("patientId").asString()).isEqualTo(anna.toString());
        assertThat(hits.get(0).path("startsAt").asString()).isEqualTo("2027-01-11T10:00:00+01:00");
        assertThat(entries()).isEmpty();
        assertThat(times()).isNotEmpty();

        assertThat(add(closure(DAY, ",\"acknowledged\":[\"" + room + "\"]")).problem())
                .isEqualTo("timetable-conflict");
        Answer closed = add(closure(DAY, ",\"acknowledged\":[\"" + appointment + "\"]"));
        assertThat(closed.status()).isEqualTo(201);
        assertThat(closed.json().path("appointments")).hasSize(1);
        assertThat(entries()).hasSize(1);
        assertThat(times()).isEmpty();
        assertThat(day().path("closed").asBoolean()).isTrue();
        assertThat(book("14:00").field()).isEqualTo("startsAt");
        assertThat(add(closure(DAY, "")).status())
                .as("who is outside the hours already is not hit again")
                .isEqualTo(201);
    }

    @Test
    void partOfADayCloses() {
        book("10:00");
        assertThat(add(closure(DAY, ",\"hours\":{\"from\":\"12:00\",\"to\":\"17:00\"}"))
                        .status())
                .isEqualTo(201);
        assertThat(times()).startsWith("09:00").contains("11:30").doesNotContain("11:45", "12:00", "16:30");
    }

    @Test
    void whatIsWithdrawnOpensAgain() {
        String id = add(closure(DAY, "")).json().path("id").asString();
        assertThat(times()).isEmpty();
        assertThat(reception.delete(clinic.path("/timetable/entries/" + id)).status())
                .isEqualTo(200);
        assertThat(times()).isNotEmpty();
        assertThat(entries()).isEmpty();
        assertThat(reception.delete(clinic.path("/timetable/entries/" + id)).status())
                .isEqualTo(404);
        assertThat(jdbc.sql("SELECT count(*) FROM timetable_entry WHERE clinic_id = ? AND withdrawn_by IS NOT NULL")
                        .param(clinic.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatHasBegunIsEndedAndWhatIsOverStays() {
        String id = add(closure("2027-01-05", "").replace("\"to\":\"2027-01-05\"", "\"to\":\"2027-01-20\""))
                .json()
                .path("id")
                .asString();
        clock.set("2027-01-08T07:00:00Z");
        assertThat(reception.delete(clinic.path("/timetable/entries/" + id)).status())
                .isEqualTo(200);
        assertThat(entries().get(0).path("to").asString()).isEqualTo("2027-01-07");
        assertThat(times()).isNotEmpty();
        assertThat(reception.delete(clinic.path("/timetable/entries/" + id)).status())
                .isEqualTo(404);
    }

    @Test
    void absencesAndThingsOutOfServiceTakeTheirTimes() {
        String absent = """
                {"kind":"absence","subject":"%s","from":"%s","to":"%s","reason":"course",
                "hours":{"from":"09:00","to":"12:00"}}\
                """.formatted(sanne, DAY, DAY);
        assertThat(add(absent).status()).isEqualTo(201);
        assertThat(times()).startsWith("12:00");
        String broken = """
                {"kind":"out-of-service","subject":"%s","from":"%s","to":"%s","hours":{"from":"12:00","to":"14:00"}}\
                """.formatted(room, DAY, DAY);
        assertThat(add(broken).status()).isEqualTo(201);
        assertThat(times()).startsWith("14:00");
        String later = """
                {"kind":"work","subject":"%s","from":"%s","to":"%s","hours":{"from":"15:00","to":"20:00"}}\
                """.formatted(sanne, DAY, DAY);
        assertThat(add(later).status()).isEqualTo(201);
        assertThat(times()).startsWith("15:00").endsWith("16:30");
        assertThat(entries()).hasSize(3);
    }

    @Test
    void patternsAlternateAndHaveDates() {
        String shifts = """
                {"practitioner":"%s","from":"2027-01-11","weeks":[
                {"monday":[{"from":"09:00","to":"10:00"}]},{"monday":[{"from":"15:00","to":"16:00"}]}]}\
                """.formatted(sanne);
        String hit = book("14:00").json().path("id").asString();
        Answer refused = reception.post(clinic.path("/timetable/patterns"), shifts);
        assertThat(refused.problem()).isEqualTo("timetable-conflict");
        Answer added = reception.post(
                clinic.path("/timetable/patterns"),
                shifts.replace("\"weeks\"", "\"acknowledged\":[\"" + hit + "\"],\"weeks\""));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(times("2027-01-11")).startsWith("09:00").endsWith("09:30");
        assertThat(times("2027-01-12")).isEmpty();
        assertThat(times("2027-01-18")).startsWith("15:00").endsWith("15:30");
        assertThat(times("2027-01-25")).startsWith("09:00");
        assertThat(times("2027-01-10")).startsWith("09:00").endsWith("16:30");
        JsonNode patterns = clinic.as(Role.CLINICIAN)
                .get(clinic.path("/timetable/patterns"))
                .json()
                .path("items");
        assertThat(patterns.get(0)
                        .path("weeks")
                        .get(1)
                        .path("monday")
                        .get(0)
                        .path("from")
                        .asString())
                .startsWith("15:00");
        String id = patterns.get(0).path("id").asString();
        assertThat(reception.delete(clinic.path("/timetable/patterns/" + id)).status())
                .isEqualTo(200);
        assertThat(times("2027-01-12")).isNotEmpty();
    }

    @Test
    void publicHolidaysCloseUntilTheClinicOpensThem() {
        jdbc.sql("UPDATE clinic SET closes_on_public_holidays = true WHERE id = ?")
                .param(clinic.id())
                .update();
        assertThat(add(closure("2027-01-20", "")).status()).isEqualTo(201);
        assertThat(times("2027-03-29")).as("Easter Monday").isEmpty();
        assertThat(times("2027-03-30")).isNotEmpty();
        String open = """
                {"kind":"opening","from":"2027-03-29","to":"2027-03-29","hours":{"from":"10:00","to":"11:00"}}\
                """;
        assertThat(add(open).status()).isEqualTo(201);
        assertThat(times("2027-03-29")).startsWith("10:00").endsWith("10:30");
        JsonNode holidays = clinic.as(Role.ANONYMOUS)
                .get(clinic.path("/public-holidays?year=2027"))
                .json()
                .path("items");
        assertThat(holidays).hasSize(8);
        assertThat(holidays.get(1).toString()).isEqualTo("{\"date\":\"2027-03-29\",\"name\":\"Tweede Paasdag\"}");
        assertThat(clinic.as(Role.ANONYMOUS)
                        .get(clinic.path("/public-holidays?year=1900"))
                        .field())
                .isEqualTo("year");
    }

    @Test
    void onlyReceptionAndAdministratorsChangeHours() {
        assertThat(clinic.as(Role.CLINICIAN)
                        .post(clinic.path("/timetable/entries"), closure(DAY, ""))
                        .status())
                .isEqualTo(403);
        assertThat(clinic.asPatient(anna).get(clinic.path("/timetable/entries")).status())
                .isEqualTo(403);
        assertThat(clinic.as(Role.ADMINISTRATOR)
                        .post(clinic.path("/timetable/entries"), closure(DAY, ""))
                        .status())
                .isEqualTo(201);
        assertThat(TestClinic.levels(jdbc, port)
                        .as(Role.RECEPTION)
                        .get(clinic.path("/timetable/entries"))
                        .status())
                .isEqualTo(404);
    }

    private Answer add(String body) {
        return reception.post(clinic.path("/timetable/entries"), body);
    }

    static String closure(String day, String more) {
        return """
                {"kind":"closure","from":"%s","to":"%s","reason":"inventory"%s}\
                """.formatted(day, day, more);
    }

    private JsonNode entries() {
        return reception.get(clinic.path("/timetable/entries")).json().path("items");
    }

    private Answer book(String time) {
        return clinic.asPatient(anna).post(clinic.path("/appointments"), """
                {"treatment":{"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-1",
                "areas":["cheeks"]},"startsAt":"%sT%s:00+01:00","adviceConfirmed":true}\
                """.formatted(DAY, time));
    }

    private List<String> times() {
        return times(DAY);
    }

    private List<String> times(String day) {
        return search(day)
                .path("times")
                .valueStream()
                .map(time -> time.asString().substring(11, 16))
                .toList();
    }

    private JsonNode day() {
        return search(DAY);
    }

    private JsonNode search(String day) {
        return clinic.as(Role.ANONYMOUS)
                .get(clinic.path("/availability?protocol=microdermabrasion-levels&technique=microdermabrasion"
                        + "&depth=level-1&area=cheeks&days=1&from=" + day))
                .json()
                .path("days")
                .get(0);
    }
}
