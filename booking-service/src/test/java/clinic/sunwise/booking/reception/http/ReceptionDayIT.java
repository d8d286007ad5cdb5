package clinic.sunwise.booking.reception.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A day in the life of reception: Monday 11 January 2027 at a clinic with two therapists and two rooms. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class ReceptionDayIT {

    private static final String SERUM =
            "{\"product\":\"Calming serum\",\"batch\":\"118\",\"quantity\":2.5,\"unit\":\"ml\"}";
    private static final String REASON = "{\"reason\":\"she was in the waiting room all the time\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    @Test
    void fromTheFirstCallToTheLastPatient() {
        clock.set("2027-01-04T07:00:00Z");
        TestClinic clinic = TestClinic.levels(jdbc, port);
        UUID eva = clinic.practitioner("Eva");
        clinic.practitioner("Sanne");
        clinic.room("1");
        clinic.room("2");
        Desk desk = new Desk(clinic);
        String pieter = desk.book(clinic.healthyPatient("1961-02-28"), "2027-01-11T09:30:00+01:00");
        String olga = desk.book(clinic.healthyPatient("1988-09-03"), "2027-01-11T10:00:00+01:00");
        String mia = desk.book(clinic.healthyPatient("1999-02-28"), "2027-01-11T11:00:00+01:00");
        String noor = desk.book(clinic.healthyPatient("1975-06-30"), "2027-01-12T10:00:00+01:00");

        // 8:30, the telephone: three calls find the patient, a time, and book it.
        clock.set("2027-01-11T07:30:00Z");
        UUID lena = named(clinic.healthyPatient("1990-05-14"), "Lena", "Bakker");
        JsonNode found = Desk.ok(
                        desk.reception().post(clinic.path("/patients/search"), "{\"query\":\"lena baker\"}"), 200)
                .path("items")
                .path(0);
        assertThat(found.path("id").asString()).isEqualTo(lena.toString());
        String free = desk.get("/availability?protocol=microdermabrasion-levels&technique=microdermabrasion"
                        + "&depth=level-1&area=cheeks&days=2&from=2027-01-13&patient=" + lena)
                .path("days")
                .path(0)
                .path("recommended")
                .path(0)
                .asString();
        String phoned = desk.book(lena, free);

        // 9:00, somebody stands at the desk.
        clock.set("2027-01-11T08:00:00Z");
        Answer walkIn = desk.reception()
                .post(clinic.path("/walk-ins"), """
                {"patientId":"%s","treatment":%s,"unchanged":true,"examination":{"findings":[]},"adviceConfirmed":true}\
                """.formatted(clinic.healthyPatient("1980-01-01"), Desk.CHEEKS));
        assertThat(Desk.ok(walkIn, 201).path("startsAt").asString()).isEqualTo("2027-01-11T09:15:00+01:00");

        // 9:30, Pieter comes, and has a cold sore since Saturday.
        clock.set("2027-01-11T08:25:00Z");
        Answer refused = desk.act(pieter, "check-in", """
                {"answers":[{"question":"skin-now","answer":{"herpes-active":{"over":"2027-01-20"}}}],
                "examination":{"findings":[]}}\
                """);
        assertThat(refused.problem()).as(refused.text()).isEqualTo("booking-refused");
        JsonNode flag = desk.get("/appointments/" + pieter);
        assertThat(flag.path("flag").path("earliest").asString()).isEqualTo("2027-01-20");
        String healed = flag.path("flag").path("nextTimes").path(0).asString();
        JsonNode moved = Desk.ok(desk.move(pieter, healed, flag.path("version").asInt()), 200);
        assertThat(moved.path("startsAt").asString()).startsWith("2027-01-20");
        assertThat(moved.has("flag")).isFalse();

        // 10:30, Olga has not come; at 10:40 it turns out that she has.
        clock.set("2027-01-11T09:30:00Z");
        assertThat(Desk.ok(desk.act(olga, "no-show", "{}"), 200).path("allowed").toString())
                .isEqualTo("[\"correct\"]");
        clock.set("2027-01-11T09:40:00Z");
        assertThat(desk.act(olga, "correct", "{\"reason\":\"oops\"}").field()).isEqualTo("reason");
        assertThat(Desk.ok(desk.act(olga, "correct", REASON), 200).path("state").asString())
                .isEqualTo("booked");
        Desk.ok(desk.act(olga, "check-in", TestClinic.CHECKED), 200);
        assertThat(Desk.ok(desk.act(olga, "start", "{}"), 200).path("state").asString())
                .isEqualTo("in-treatment");
        JsonNode done = Desk.ok(
                desk.act(olga, "complete", "{\"performed\":" + Desk.CHEEKS + ",\"products\":[" + SERUM + "]}"), 200);
        assertThat(done.path("nextSuggested").path("from").asString())
                .as("every two weeks at the beginning")
                .isEqualTo("2027-01-25");
        assertThat(desk.get("/appointments/" + olga + "/corrections")
                        .path("items")
                        .path(0)
                        .path("from")
                        .asString())
                .isEqualTo("no-show");

        // 10:45, Mia cancels for eleven: late by the clinic's policy.
        clock.set("2027-01-11T09:45:00Z");
        assertThat(Desk.ok(desk.act(mia, "cancel", "{\"reason\":\"ill\"}"), 200)
                        .path("cancelledLate")
                        .asBoolean())
                .isTrue();

        // 14:00, Eva reports that she will be ill tomorrow and the day after.
        clock.set("2027-01-11T13:00:00Z");
        String ill = "{\"kind\":\"absence\",\"subject\":\"%s\",\"from\":\"2027-01-12\",\"to\":\"2027-01-13\"%s}";
        JsonNode hits = Desk.ok(
                        desk.reception().post(clinic.path("/timetable/entries/preview"), ill.formatted(eva, "")), 200)
                .path("appointments");
        assertThat(desk.texts(hits, "id")).containsExactlyInAnyOrder(noor, phoned);
        assertThat(desk.reception()
                        .post(clinic.path("/timetable/entries"), ill.formatted(eva, ""))
                        .problem())
                .isEqualTo("timetable-conflict");
        String known = ",\"acknowledged\":[\"" + noor + "\",\"" + phoned + "\"]";
        Desk.ok(desk.reception().post(clinic.path("/timetable/entries"), ill.formatted(eva, known)), 201);
        hits.forEach(hit -> Desk.ok(
                desk.move(
                        hit.path("id").asString(),
                        hit.path("proposals").path(0).asString(),
                        hit.path("version").asInt()),
                200));
        assertThat(desk.get("/timetable/conflicts").path("appointments")).isEmpty();

        // 17:00, the week as it stands.
        clock.set("2027-01-11T16:00:00Z");
        JsonNode week = desk.get("/calendar?from=2027-01-11&to=2027-01-17&by=practitioner");
        assertThat(desk.texts(week.path("appointments"), "state"))
                .containsExactly("arrived", "completed", "booked", "booked");
        assertThat(week.path("resources").path(1).path("occupied"))
                .as("Sanne stands in for Eva")
                .hasSizeGreaterThanOrEqualTo(2);
    }

    private UUID named(UUID patient, String given, String family) {
        jdbc.sql("UPDATE patient SET given_name = ?, family_name = ? WHERE id = ?")
                .params(given, family, patient)
                .update();
        return patient;
    }
}
