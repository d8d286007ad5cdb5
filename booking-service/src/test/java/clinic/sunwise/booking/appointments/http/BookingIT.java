package clinic.sunwise.booking.appointments.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
@Import(MovingClock.Configuration.class)
class BookingIT {

    private static final String LEVEL_1 = """
        {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-1","areas":["whole-face"]}\
        """;
    private static final String CHEEKS = LEVEL_1.replace("whole-face", "cheeks");
    private static final String HANDS = LEVEL_1.replace("whole-face", "hands");
    private static final String CRYSTAL = """
        {"protocol":"diamond-crystal-oxygen","technique":"crystal","depth":"superficial","areas":["whole-face"]}\
        """;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    private TestClinic utrecht;
    private UUID anna;

    @BeforeEach
    void oneTherapistInOneRoom() {
        clock.set("2027-01-04T07:00:00Z");
        utrecht = TestClinic.levels(jdbc, port);
        utrecht.practitioner("Sanne");
        utrecht.room("1");
        anna = utrecht.healthyPatient("1990-05-14");
    }

    @Test
    void aDepthThatATherapistChoosesIsBookedByOneWhoSaysWhy() {
        String level3 = LEVEL_1.replace("level-1", "level-3");
        Answer refused = utrecht.book(anna, level3, "2027-01-11T10:00:00+01:00");
        assertThat(refused.problem()).isEqualTo("booking-refused");
        assertThat(refused.json().path("reasons").path(0).path("rule").asString())
                .isEqualTo("depth-for-clinicians");
        String forAnna = "{\"patientId\":\"" + anna + "\","
                + TestClinic.request(level3, "2027-01-11T10:00:00+01:00").substring(1);
        assertThat(utrecht.as(Role.RECEPTION)
                        .post(utrecht.path("/appointments"), forAnna)
                        .problem())
                .isEqualTo("booking-refused");
        String because = forAnna.replace(
                "\"startsAt\"",
                "\"override\":{\"reason\":\"her scars are deep and level II was not enough\"},\"startsAt\"");
        assertThat(utrecht.as(Role.CLINICIAN)
                        .post(utrecht.path("/appointments"), because)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void spacingHoldsInBothDirections() {
        assertThat(utrecht.book(anna, LEVEL_1, "2027-01-11T10:00:00+01:00").status())
                .isEqualTo(201);
        Answer sixDaysLater = utrecht.book(anna, LEVEL_1, "2027-01-17T10:00:00+01:00");
        assertThat(sixDaysLater.status()).isEqualTo(422);
        assertThat(sixDaysLater.problem()).isEqualTo("booking-refused");
        JsonNode reason = sixDaysLater.json().path("reasons").path(0);
        assertThat(reason.path("rule").asString()).isEqualTo("minimum-spacing");
        assertThat(reason.path("source").path("document").asString()).isEqualTo("S2");
        assertThat(reason.path("message").asString()).contains("14 days").contains("11 January 2027");
        assertThat(sixDaysLater.json().path("earliest").asString()).isEqualTo("2027-01-25");
        assertThat(sixDaysLater.json().path("verdict").asString()).isEqualTo("clinician");
        assertThat(sixDaysLater.json().path("nextTimes").toString())
                .isEqualTo(
                        "[\"2027-01-25T09:00:00+01:00\",\"2027-01-25T09:15:00+01:00\",\"2027-01-25T09:30:00+01:00\"]");

        assertThat(utrecht.book(anna, LEVEL_1, "2027-01-24T10:00:00+01:00").status())
                .isEqualTo(422);
        assertThat(utrecht.book(anna, LEVEL_1, "2027-01-25T10:00:00+01:00").status())
                .isEqualTo(201);
        Answer between = utrecht.book(anna, CHEEKS, "2027-01-18T10:00:00+01:00");
        assertThat(rules(between)).containsExactly("minimum-spacing", "minimum-spacing");
        assertThat(between.json().path("earliest").asString()).isEqualTo("2027-02-08");
        assertThat(utrecht.book(anna, HANDS, "2027-01-18T10:00:00+01:00").status())
                .isEqualTo(201);
    }

    @Test
    void verySensitiveSkinWaitsAMonth() {
        TestClinic moscow = moscow();
        UUID olga = moscow.healthyPatient("1988-09-03");
        Answer unanswered = moscow.book(olga, CRYSTAL, "2027-01-12T10:00:00+03:00");
        assertThat(unanswered.problem()).isEqualTo("screening-incomplete");
        assertThat(unanswered.json().path("questions").toString()).isEqualTo("[\"skin-sensitivity\"]");
        answer(moscow, olga, "very-sensitive");
        assertThat(moscow.book(olga, CRYSTAL, "2027-01-12T10:00:00+03:00").status())
                .isEqualTo(201);
        Answer dayTooEarly = moscow.book(olga, CRYSTAL, "2027-02-11T10:00:00+03:00");
        assertThat(dayTooEarly.json().path("earliest").asString()).isEqualTo("2027-02-12");
        assertThat(moscow.book(olga, CRYSTAL, "2027-02-12T10:00:00+03:00").status())
                .isEqualTo(201);

        UUID vera = moscow.healthyPatient("1988-09-03");
        answer(moscow, vera, "normal");
        assertThat(moscow.book(vera, CRYSTAL, "2027-01-13T10:00:00+03:00").status())
                .isEqualTo(201);
        assertThat(moscow.book(vera, CRYSTAL, "2027-01-19T10:00:00+03:00").status())
                .isEqualTo(422);
        assertThat(moscow.book(vera, CRYSTAL, "2027-01-20T10:00:00+03:00").status())
                .isEqualTo(201);
    }

    @Test
    void aChildIsRefusedAndAYoungOneDecidedByAClinician() {
        TestClinic moscow = moscow();
        UUID eleven = moscow.healthyPatient("2016-01-13");
        Answer refused = moscow.book(eleven, CRYSTAL, "2027-01-12T10:00:00+03:00");
        assertThat(refused.json().path("verdict").asString()).isEqualTo("refused");
        assertThat(refused.json().path("earliest").asString()).isEqualTo("2034-01-13");
        UUID fifteen = moscow.healthyPatient("2012-01-15");
        Answer clinician = moscow.book(fifteen, CRYSTAL, "2028-01-12T10:00:00+03:00");
        assertThat(clinician.json().path("verdict").asString()).isEqualTo("clinician");
        assertThat(clinician.json().path("earliest").asString()).isEqualTo("2030-01-15");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-04T07:30:00+01:00",
        "2027-01-11T10:05:00+01:00",
        "2027-01-11T08:45:00+01:00",
        "2027-01-11T16:30:00+01:00",
        "2027-01-11T10:00:00+02:00",
        "2027-03-28T02:30:00+01:00",
        "2029-01-11T10:00:00+01:00",
        "2027-01-11T10:00:00",
    })
    void aTimeIsOneOfTheClinics(String start) {
        Answer answer = utrecht.book(anna, LEVEL_1, start);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo("startsAt");
    }

    @ParameterizedTest
    @CsvSource({
        "microdermabrasion-levels, microdermabrasion, level-4, neck,  treatment",
        "microdermabrasion-levels, laser,             level-1, neck,  treatment",
        "botox,                    microdermabrasion, level-1, neck,  treatment",
        "microdermabrasion-levels, microdermabrasion, level-1, knees, treatment.areas[0]",
        "microdermabrasion-levels, microdermabrasion, level-1, legs,  treatment",
    })
    void aTreatmentIsOneOfTheClinics(String protocol, String technique, String depth, String area, String field) {
        String treatment = """
            {"protocol":"%s","technique":"%s","depth":"%s","areas":["%s"]}\
            """.formatted(protocol, technique, depth, area);
        Answer answer = utrecht.book(anna, treatment, "2027-01-11T10:00:00+01:00");
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void everyMissingFieldIsNamed() {
        Answer answer = utrecht.asPatient(anna).post(utrecht.path("/appointments"), """
            {"startsAt":"2027-01-11T10:00:00+01:00","treatment":{"areas":[]}}\
            """);
        assertThat(answer.text())
                .contains("treatment.protocol")
                .contains("treatment.technique")
                .contains("treatment.depth")
                .contains("treatment.areas");
    }

    @Test
    void aHeldTimeIsKeptAndBooked() {
        Wire patient = utrecht.asPatient(anna);
        Answer hold = patient.post(utrecht.path("/holds"), TestClinic.request(LEVEL_1, "2027-01-11T10:00:00+01:00"));
        assertThat(hold.status()).as(hold.text()).isEqualTo(201);
        assertThat(hold.json().path("expiresAt").asString()).isEqualTo("2027-01-04T08:10:00+01:00");
        UUID rival = utrecht.healthyPatient("1980-01-01");
        Answer taken = utrecht.book(rival, LEVEL_1, "2027-01-11T10:15:00+01:00");
        assertThat(taken.problem()).isEqualTo("slot-taken");
        assertThat(taken.json().path("nextTimes").path(0).asString()).isEqualTo("2027-01-11T10:45:00+01:00");

        String body = "{\"holdId\":\"" + hold.json().path("id").asString() + "\"}";
        assertThat(utrecht.asPatient(rival)
                        .post(utrecht.path("/appointments"), body)
                        .problem())
                .isEqualTo("hold-expired");
        Answer booked = patient.post(utrecht.path("/appointments"), body);
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        assertThat(booked.json().path("state").asString()).isEqualTo("booked");
        assertThat(booked.json().path("allowed").toString()).isEqualTo("[\"move\",\"cancel\"]");
        assertThat(patient.post(utrecht.path("/appointments"), body).problem()).isEqualTo("hold-expired");
        clock.set("2027-01-04T09:00:00Z");
        assertThat(utrecht.book(rival, LEVEL_1, "2027-01-11T10:15:00+01:00").problem())
                .isEqualTo("slot-taken");
    }

    @Test
    void aHoldExpiresAfterTenMinutes() {
        Wire patient = utrecht.asPatient(anna);
        Answer hold = patient.post(utrecht.path("/holds"), TestClinic.request(LEVEL_1, "2027-01-11T10:00:00+01:00"));
        String body = "{\"holdId\":\"" + hold.json().path("id").asString() + "\"}";
        UUID rival = utrecht.healthyPatient("1980-01-01");
        clock.set("2027-01-04T07:09:59Z");
        assertThat(utrecht.book(rival, LEVEL_1, "2027-01-11T10:00:00+01:00").problem())
                .isEqualTo("slot-taken");
        clock.set("2027-01-04T07:10:00Z");
        assertThat(patient.post(utrecht.path("/appointments"), body).problem()).isEqualTo("hold-expired");
        assertThat(utrecht.book(rival, LEVEL_1, "2027-01-11T10:00:00+01:00").status())
                .isEqualTo(201);
    }

    @Test
    void aNewHoldTakesThePlaceOfTheOldOneAndCanBeReleased() {
        Wire patient = utrecht.asPatient(anna);
        patient.post(utrecht.path("/holds"), TestClinic.request(LEVEL_1, "2027-01-11T10:00:00+01:00"));
        Answer second = patient.post(utrecht.path("/holds"), TestClinic.request(LEVEL_1, "2027-01-11T14:00:00+01:00"));
        assertThat(second.status()).isEqualTo(201);
        UUID rival = utrecht.healthyPatient("1980-01-01");
        assertThat(utrecht.book(rival, LEVEL_1, "2027-01-11T10:00:00+01:00").status())
                .isEqualTo(201);
        String hold = utrecht.path("/holds/" + second.json().path("id").asString());
        assertThat(utrecht.asPatient(rival).delete(hold).status()).isEqualTo(404);
        assertThat(patient.delete(hold).status()).isEqualTo(204);
        UUID third = utrecht.healthyPatient("1980-01-01");
        assertThat(utrecht.book(third, LEVEL_1, "2027-01-11T14:00:00+01:00").status())
                .isEqualTo(201);
    }

    private TestClinic moscow() {
        TestClinic moscow = TestClinic.peelings(jdbc, port);
        moscow.practitioner("Irina");
        moscow.room("1");
        return moscow;
    }

    private static void answer(TestClinic clinic, UUID patient, String skin) {
        Answer answer = clinic.asPatient(patient).post(clinic.path("/screenings"), """
            {"answers":[{"question":"skin-sensitivity","answer":"%s"}]}\
            """.formatted(skin));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static List<String> rules(Answer refused) {
        return StreamSupport.stream(refused.json().path("reasons").spliterator(), false)
                .map(reason -> reason.path("rule").asString())
                .toList();
    }
}
