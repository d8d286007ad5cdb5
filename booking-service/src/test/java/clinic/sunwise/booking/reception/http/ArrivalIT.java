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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Patients who come on Monday 11 January 2027, with an appointment at ten or without one. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class ArrivalIT {

    private static final String SORE = "{\"unchanged\":true,\"examination\":{\"findings\":[\"herpes-active\"],"
            + "\"notes\":\"left corner of the mouth\"}%s}";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    private TestClinic clinic;
    private Desk desk;
    private UUID anna;
    private String booked;

    @BeforeEach
    void oneAppointment() {
        clock.set("2027-01-04T07:00:00Z");
        clinic = TestClinic.levels(jdbc, port);
        clinic.practitioner("Sanne");
        clinic.room("1");
        desk = new Desk(clinic);
        anna = clinic.healthyPatient("1990-05-14");
        booked = desk.book(anna, "2027-01-11T10:00:00+01:00");
        clock.set("2027-01-11T08:45:00Z");
    }

    @Test
    void whoeverComesIsAskedWhatIsDueAndWhatHasChanged() {
        JsonNode questions = desk.get("/appointments/" + booked + "/check-in").path("questions");
        assertThat(questions
                        .valueStream()
                        .filter(each -> each.path("due").asBoolean())
                        .count())
                .isZero();
        assertThat(questions.path(0).path("answeredAt").asString()).isEqualTo("2027-01-04T07:00:00+01:00");
        assertThat(questions.path(0).path("question").path("text").asString()).isNotEmpty();
        assertThat(questions.toString()).doesNotContain("\"answer\":");
        clock.set("2027-03-15T08:45:00Z");
        JsonNode later = desk.get("/appointments/" + booked + "/check-in").path("questions");
        assertThat(later.valueStream()
                        .filter(each -> each.path("due").asBoolean())
                        .map(each -> each.path("question").path("code").asString()))
                .contains("skin-now");
        Answer tooOld = desk.act(booked, "check-in", TestClinic.CHECKED);
        assertThat(tooOld.problem()).isEqualTo("screening-incomplete");
        assertThat(tooOld.json().path("questions").toString()).contains("skin-now");
    }

    @Test
    void aSoundSkinOfWhomNothingHasChangedArrives() {
        JsonNode arrived = Desk.ok(desk.act(booked, "check-in", TestClinic.CHECKED), 200);
        assertThat(arrived.path("state").asString()).isEqualTo("arrived");
        JsonNode checks =
                Desk.ok(clinic.as(Role.CLINICIAN).get(clinic.path("/appointments/" + booked + "/checks")), 200);
        assertThat(checks.path("items")).hasSize(1);
        assertThat(checks.path("items").path(0).path("unchanged").asBoolean()).isTrue();
        assertThat(desk.reception()
                        .get(clinic.path("/appointments/" + booked + "/checks"))
                        .status())
                .isEqualTo(403);
        assertThat(desk.act(booked, "check-in", TestClinic.CHECKED).problem()).isEqualTo("wrong-state");
    }

    @Test
    void whatIsSeenGoesBeforeWhatIsToldOfTheSame() {
        Answer refused = desk.act(booked, "check-in", """
                {"answers":[{"question":"skin-now","answer":{"herpes-active":false}}],
                 "examination":{"findings":["herpes-active"],"notes":""}}""");
        assertThat(refused.problem()).as(refused.text()).isEqualTo("booking-refused");
        JsonNode check = Desk.ok(clinic.as(Role.CLINICIAN).get(clinic.path("/appointments/" + booked + "/checks")), 200)
                .path("items")
                .path(0);
        assertThat(check.path("findings").toString()).isEqualTo("[\"herpes-active\"]");
    }

    @Test
    void whatTheExaminationShowsRefusesTheTreatmentAndStaysKnown() {
        Answer refused = desk.act(booked, "check-in", SORE.formatted(""));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("booking-refused");
        assertThat(refused.text()).doesNotContain("herpes");
        JsonNode now = desk.get("/appointments/" + booked);
        assertThat(now.path("state").asString()).isEqualTo("booked");
        assertThat(now.path("flag").path("verdict").path("verdict").asString()).isEqualTo("refused");
        JsonNode check = Desk.ok(clinic.as(Role.CLINICIAN).get(clinic.path("/appointments/" + booked + "/checks")), 200)
                .path("items")
                .path(0);
        assertThat(check.path("findings").toString()).isEqualTo("[\"herpes-active\"]");
        assertThat(check.path("notes").asString()).isEqualTo("left corner of the mouth");
        Answer lifted = clinic.as(Role.CLINICIAN)
                .post(
                        clinic.path("/appointments/" + booked + "/check-in"),
                        SORE.formatted(",\"override\":{\"reason\":\"it is not a cold sore, I have looked\"}"));
        assertThat(lifted.problem()).as("nobody lifts what is refused").isEqualTo("booking-refused");
        assertThat(desk.act(booked, "check-in", TestClinic.CHECKED).problem())
                .as("what was seen does not go away by saying nothing")
                .isEqualTo("booking-refused");
    }

    @Test
    void whatIsLeftToAClinicianSheLiftsAtTheDesk() {
        String waxed = "{\"answers\":[{\"question\":\"treatments\",\"answer\":{\"waxing\":[{\"first\":\"2027-01-09\","
                + "\"areas\":[\"cheeks\"]}]}}],\"examination\":{\"findings\":[]}%s}";
        Answer refused = desk.act(booked, "check-in", waxed.formatted(""));
        assertThat(refused.json().path("verdict").asString()).as(refused.text()).isEqualTo("clinician");
        Answer lifted = clinic.as(Role.CLINICIAN)
                .post(
                        clinic.path("/appointments/" + booked + "/check-in"),
                        "{\"unchanged\":true,\"examination\":{\"findings\":[]},"
                                + "\"override\":{\"reason\":\"one hair above the lip, nothing is red\"}}");
        assertThat(Desk.ok(lifted, 200).path("state").asString()).isEqualTo("arrived");
        assertThat(desk.get("/appointments/" + booked + "/override")
                        .path("reason")
                        .asString())
                .contains("nothing is red");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | examination",
                "{\"examination\":{\"findings\":[]}} | unchanged",
                "{\"unchanged\":false,\"examination\":{\"findings\":[]}} | unchanged",
                "{\"unchanged\":true,\"examination\":{}} | examination.findings",
                "{\"unchanged\":true,\"examination\":{\"findings\":[\"beauty\"]}} | examination.findings",
                "{\"unchanged\":true,\"answers\":[{\"question\":\"pregnancy\",\"answer\":false}],"
                        + "\"examination\":{\"findings\":[]}} | unchanged",
                "{\"answers\":[{\"question\":\"mood\",\"answer\":false}],\"examination\":{\"findings\":[]}} |"
                        + " answers[0].question",
            })
    void aCheckThatIsNoneNamesItsField(String body, String field) {
        Answer answer = desk.act(booked, "check-in", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void whoWalksInGetsTheNextTimeAndHasArrived() {
        UUID pieter = clinic.healthyPatient("1961-02-28");
        JsonNode arrived = Desk.ok(walkIn(pieter, ""), 201);
        assertThat(arrived.path("state").asString()).isEqualTo("arrived");
        assertThat(arrived.path("startsAt").asString())
                .as("ten is taken and 9:45 is now")
                .isEqualTo("2027-01-11T10:30:00+01:00");
        UUID mia = clinic.healthyPatient("1999-02-28");
        assertThat(walkIn(mia, "").json().path("startsAt").asString()).isEqualTo("2027-01-11T11:00:00+01:00");
    }

    @Test
    void whoWalksInIsJudgedLikeEverybody() {
        Answer tooClose = walkIn(anna, "");
        assertThat(tooClose.problem()).isEqualTo("booking-refused");
        UUID child = clinic.patient("2020-01-01");
        Answer unanswered = walkIn(child, "");
        assertThat(unanswered.status()).as(unanswered.text()).isEqualTo(422);
        clock.set("2027-01-11T15:50:00Z");
        Answer late = walkIn(clinic.healthyPatient("1961-02-28"), "");
        assertThat(late.problem()).as(late.text()).isEqualTo("no-time-today");
        assertThat(late.json().path("nextTimes").path(0).asString()).isEqualTo("2027-01-12T09:00:00+01:00");
        assertThat(clinic.asPatient(anna).post(clinic.path("/walk-ins"), "{}").problem())
                .isEqualTo("forbidden");
        assertThat(walkIn(UUID.randomUUID(), "").field()).isEqualTo("patientId");
    }

    private Answer walkIn(UUID patient, String more) {
        return desk.reception().post(clinic.path("/walk-ins"), """
                {"patientId":"%s","treatment":%s,"unchanged":true,"examination":{"findings":[]},"adviceConfirmed":true%s}\
                """.formatted(patient, Desk.CHEEKS, more));
    }
}
