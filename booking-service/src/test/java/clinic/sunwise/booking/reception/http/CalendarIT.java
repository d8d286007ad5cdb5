package clinic.sunwise.booking.reception.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire;
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

/** A clinic with two therapists and one room, open from nine to five. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class CalendarIT {

    private static final String CHEEKS = """
        {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-1","areas":["cheeks"]}\
        """;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    private TestClinic clinic;
    private Wire reception;
    private UUID sanne;
    private UUID anna;

    @BeforeEach
    void clinic() {
        clock.set("2027-01-04T07:00:00Z");
        clinic = TestClinic.levels(jdbc, port);
        clinic.practitioner("Eva");
        sanne = clinic.practitioner("Sanne");
        clinic.room("1");
        anna = clinic.healthyPatient("1990-05-14");
        reception = clinic.as(Role.RECEPTION);
    }

    @Test
    void eachPractitionerHasHerHoursAndHerAppointments() {
        String booked = book("2027-01-14T10:00:00+01:00");
        JsonNode week = calendar("from=2027-01-11&to=2027-01-17&by=practitioner");
        assertThat(week.path("resources")
                        .valueStream()
                        .map(each -> each.path("name").asString()))
                .containsExactly("Eva", "Sanne");
        JsonNode evas = week.path("resources").path(0);
        assertThat(evas.path("open")).hasSize(7);
        assertThat(evas.path("occupied").toString())
                .isEqualTo("[{\"appointmentId\":\"" + booked + "\",\"startsAt\":\"2027-01-14T10:00:00+01:00\","
                        + "\"endsAt\":\"2027-01-14T10:20:00+01:00\"}]");
        assertThat(week.path("resources").path(1).path("occupied")).isEmpty();
        JsonNode visit = week.path("appointments").path(0);
        assertThat(visit.path("id").asString()).isEqualTo(booked);
        assertThat(visit.path("patient").path("name").asString()).isEqualTo("Anna de Vries");
        assertThat(visit.path("treatment").path("areas").toString()).isEqualTo("[\"cheeks\"]");
        assertThat(visit.path("state").asString()).isEqualTo("booked");
        assertThat(visit.path("flagged").asBoolean(true)).isFalse();
        assertThat(visit.path("version").asInt(-1)).isZero();
        JsonNode rooms = calendar("from=2027-01-14&to=2027-01-14&by=room");
        assertThat(rooms.path("resources")
                        .path(0)
                        .path("occupied")
                        .path(0)
                        .path("appointmentId")
                        .asString())
                .isEqualTo(booked);
        assertThat(calendar("from=2027-01-15&to=2027-01-15&by=room").path("appointments"))
                .isEmpty();
    }

    @Test
    void whatNoLongerHoldsIsFlaggedAndNotExplained() {
        book("2027-01-14T10:00:00+01:00");
        JsonNode before = calendar("from=2027-01-14&to=2027-01-14&by=practitioner");
        assertThat(before.path("appointments").path(0).path("flagged").asBoolean())
                .isFalse();
        Answer answered = clinic.asPatient(anna).post(clinic.path("/screenings"), coldSore());
        assertThat(answered.status()).as(answered.text()).isEqualTo(201);
        JsonNode after = calendar("from=2027-01-14&to=2027-01-14&by=practitioner");
        assertThat(after.path("appointments").path(0).path("flagged").asBoolean())
                .isTrue();
        assertThat(after.toString()).doesNotContain("herpes").doesNotContain("reasons");
    }

    @Test
    void closuresAndHolidaysAreShown() {
        jdbc.sql("UPDATE clinic SET closes_on_public_holidays = true WHERE id = ?")
                .param(clinic.id())
                .update();
        entry("{\"kind\":\"closure\",\"from\":\"2027-03-30\",\"to\":\"2027-03-30\",\"reason\":\"inventory\"}");
        entry("{\"kind\":\"absence\",\"subject\":\"" + sanne + "\",\"from\":\"2027-03-31\",\"to\":\"2027-03-31\","
                + "\"hours\":{\"from\":\"12:00\",\"to\":\"15:00\"},\"reason\":\"course\"}");
        JsonNode week = calendar("from=2027-03-29&to=2027-03-31&by=practitioner");
        assertThat(week.path("days").path(0).path("holiday").asString()).isEqualTo("Tweede Paasdag");
        assertThat(week.path("days").path(0).path("open")).isEmpty();
        assertThat(week.path("days").path(1).path("open")).isEmpty();
        assertThat(week.path("days").path(2).has("holiday")).isFalse();
        JsonNode evas = week.path("resources").path(0);
        assertThat(evas.path("closures")).hasSize(1);
        assertThat(evas.path("closures").path(0).path("kind").asString()).isEqualTo("closure");
        assertThat(evas.path("closures").path(0).path("endsAt").asString()).isEqualTo("2027-03-31T00:00:00+02:00");
        assertThat(evas.path("open")).hasSize(1);
        JsonNode sannes = week.path("resources").path(1);
        assertThat(sannes.path("open")
                        .valueStream()
                        .map(each -> each.path("startsAt").asString()))
                .containsExactly("2027-03-31T09:00:00+02:00", "2027-03-31T15:00:00+02:00");
        assertThat(sannes.path("closures").path(1).path("reason").asString()).isEqualTo("course");
    }

    @Test
    void hoursFollowTheClinicsClocks() {
        JsonNode open = calendar("from=2027-03-27&to=2027-03-28&by=room")
                .path("resources")
                .path(0)
                .path("open");
        assertThat(open.valueStream().map(each -> each.path("startsAt").asString()))
                .containsExactly("2027-03-27T09:00:00+01:00", "2027-03-28T09:00:00+02:00");
    }

    @ParameterizedTest
    @CsvSource({
        "from=2027-03-22&to=2027-03-29&by=room,    to",
        "from=2027-03-22&to=2027-03-21&by=room,    to",
        "from=2027-03-22&to=2027-03-22&by=patient, by",
        "from=+999999999-12-31&to=+999999999-12-31&by=room, from",
        "from=tomorrow&to=2027-03-22&by=room,      from",
        "to=2027-03-22&by=room,                    from",
    })
    void aWrongQuestionNamesItsField(String query, String field) {
        Answer answer = reception.get(clinic.path("/calendar?" + query.replace("+", "%2B")));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void onlyStaffOfTheClinicSeesIt() {
        String path = clinic.path("/calendar?from=2027-03-22&to=2027-03-22&by=room");
        assertThat(clinic.asPatient(anna).get(path).status()).isEqualTo(403);
        assertThat(clinic.as(Role.ACCOUNTANT).get(path).status()).isEqualTo(403);
        assertThat(clinic.as(Role.CLINICIAN).get(path).status()).isEqualTo(200);
        assertThat(TestClinic.levels(jdbc, port).as(Role.RECEPTION).get(path).status())
                .isEqualTo(404);
    }

    private static String coldSore() {
        return "{\"answers\":[{\"question\":\"skin-now\",\"answer\":{\"herpes-active\":true}}]}";
    }

    private void entry(String body) {
        Answer added = reception.post(clinic.path("/timetable/entries"), body);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
    }

    private String book(String start) {
        Answer booked = clinic.asPatient(anna).post(clinic.path("/appointments"), """
            {"treatment":%s,"startsAt":"%s","adviceConfirmed":true}\
            """.formatted(CHEEKS, start));
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        return booked.json().path("id").asString();
    }

    private JsonNode calendar(String query) {
        Answer answer = reception.get(clinic.path("/calendar?" + query));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
