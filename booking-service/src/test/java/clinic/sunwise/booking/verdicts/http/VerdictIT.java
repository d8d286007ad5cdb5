package clinic.sunwise.booking.verdicts.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.TestTokens;
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

@ServiceTest
@Import(MovingClock.Configuration.class)
class VerdictIT {

    private static final String LEVEL_1 = """
            {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-1","areas":["cheeks"]}""";
    private static final String CRYSTAL = """
            {"protocol":"diamond-crystal-oxygen","technique":"crystal","depth":"superficial","areas":["whole-face"]}""";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    private TestClinic utrecht;
    private UUID anna;

    @BeforeEach
    void clinic() {
        clock.set("2027-01-04T07:00:00Z");
        utrecht = TestClinic.levels(jdbc, port);
        utrecht.practitioner("Sanne");
        utrecht.room("1");
        anna = utrecht.healthyPatient("1990-05-14");
    }

    @Test
    void everybodyAsksForAYear() {
        JsonNode year =
                ask(new Wire(port, TestTokens.of(Role.ANONYMOUS)), "\"from\":\"2027-01-01\",\"to\":\"2027-12-31\"");
        assertThat(year.path("days").size()).isEqualTo(365);
        assertThat(year.path("timeZone").asString()).isEqualTo("Europe/Amsterdam");
        assertThat(year.path("days").path(0).path("date").asString()).isEqualTo("2027-01-01");
    }

    @Test
    void aPatientIsJudgedWithHerHistoryAsBookingJudgesHer() {
        book(anna, "2027-01-18T10:00:00+01:00");
        JsonNode strip = ask(utrecht.asPatient(anna), "\"from\":\"2027-01-04\",\"to\":\"2027-01-31\"");
        assertThat(strip.path("earliest").asString()).isEqualTo("2027-01-04");
        assertThat(level(strip, 0)).isNotEqualTo("clinician");
        assertThat(level(strip, 1)).isEqualTo("clinician");
        assertThat(level(strip, 27)).isEqualTo("clinician");
        JsonNode reasons = strip.path("reasons");
        int place = strip.path("days").path(1).path("reasons").path(0).asInt(-1);
        assertThat(reasons.path(place).path("rule").asString()).isEqualTo("minimum-spacing");
        assertThat(strip.path("days").path(20).path("reasons").path(0).asInt(-1))
                .isEqualTo(place);

        Answer refused = post(utrecht.asPatient(anna), "/appointments", """
                {"treatment":%s,"startsAt":"2027-01-20T10:00:00+01:00"}""".formatted(LEVEL_1));
        JsonNode day = ask(utrecht.asPatient(anna), "\"from\":\"2027-01-20\"");
        assertThat(day.path("reasons")).isEqualTo(refused.json().path("reasons"));
        assertThat(day.path("earliest")).isEqualTo(refused.json().path("earliest"));
    }

    @Test
    void staffAsksWhatWouldBeAndNothingIsBooked() {
        String session = "{\"treatment\":" + LEVEL_1 + ",\"on\":\"2027-03-03\"}";
        JsonNode strip = ask(utrecht.as(Role.RECEPTION), """
                "patientId":"%s","from":"2027-03-04","to":"2027-03-20","assuming":{"sessions":[%s]}""".formatted(anna, session));
        assertThat(level(strip, 0)).isEqualTo("clinician");
        assertThat(strip.path("earliest").asString()).isEqualTo("2027-03-17");
        assertThat(strip.path("reasons").path(0).path("facts").path("neighbour").asString())
                .isEqualTo("00000000-0000-0000-0000-000000000001");
        assertThat(jdbc.sql("SELECT count(*) FROM appointment WHERE clinic_id = ?")
                        .param(utrecht.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aPatientMayExistInTheRequestOnly() {
        TestClinic moscow = TestClinic.peelings(jdbc, port);
        JsonNode child = moscow.as(Role.CLINICIAN)
                .post(moscow.path("/verdicts"), """
                        {"treatment":%s,"from":"2027-02-01","assuming":{"birthDate":"2016-01-13","skin":"very-sensitive",
                         "sessions":[{"treatment":%s,"on":"2027-01-20"}],
                         "findings":[{"code":"diabetes"},{"code":"open-wounds","areas":["cheeks"],"over":"2027-02-10"}],
                         "exposures":[{"agent":"laser","first":"2027-01-15","areas":["neck"]}],
                         "stays":[{"first":"2027-02-03","last":"2027-02-10","latitude":-8.5}],
                         "events":["2027-02-05"],
                         "steps":[{"kind":"estimate-signed","protocol":"surgical-dermabrasion","on":"2027-01-02"}]}}
                        """.formatted(CRYSTAL, CRYSTAL))
                .json();
        assertThat(level(child, 0)).isEqualTo("refused");
        assertThat(child.path("reasons").toString()).contains("\"age\"").contains("minimum-spacing");
    }

    @Test
    void whatIsForeignIsUnknown() {
        UUID other = utrecht.patient("1980-01-01");
        String about = "\"from\":\"2027-01-20\",\"patientId\":\"%s\"";
        Wire reception = utrecht.as(Role.RECEPTION);
        assertThat(status(utrecht.asPatient(anna), about.formatted(anna))).isEqualTo(200);
        assertThat(status(utrecht.asPatient(anna), about.formatted(other))).isEqualTo(404);
        assertThat(status(new Wire(port, TestTokens.of(Role.ANONYMOUS)), about.formatted(anna)))
                .isEqualTo(404);
        assertThat(status(utrecht.as(Role.ACCOUNTANT), about.formatted(anna))).isEqualTo(404);
        assertThat(status(reception, about.formatted(anna))).isEqualTo(200);
        assertThat(status(reception, about.formatted(UUID.randomUUID()))).isEqualTo(404);
        TestClinic elsewhere = TestClinic.levels(jdbc, port);
        assertThat(status(elsewhere.as(Role.RECEPTION), about.formatted(anna))).isEqualTo(404);
        assertThat(status(reception, about.formatted(elsewhere.patient("1980-01-01"))))
                .isEqualTo(404);
        assertThat(post(reception, "/verdicts", "{}").field()).isEqualTo("from");
        assertThat(reception.post("/api/clinics/nowhere/verdicts", "{}").status())
                .isEqualTo(404);
    }

    @Test
    void onlyStaffAssumes() {
        String assuming = "\"from\":\"2027-01-20\",\"assuming\":{}";
        assertThat(send(utrecht.asPatient(anna), assuming).problem()).isEqualTo("forbidden");
        assertThat(send(new Wire(port, TestTokens.of(Role.ANONYMOUS)), assuming).problem())
                .isEqualTo("forbidden");
        assertThat(send(TestClinic.levels(jdbc, port).as(Role.CLINICIAN), assuming)
                        .problem())
                .isEqualTo("forbidden");
        assertThat(send(utrecht.as(Role.ADMINISTRATOR), assuming).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'to':'2027-01-01'                                        | from",
                "'from':'2027-01-02','to':'2027-01-01'                    | to",
                "'from':'2027-01-01','to':'2028-02-05'                    | to",
                "'from':'1899-12-31'                                      | from",
                "'from':'2101-01-01'                                      | from",
                "'from':'2025-12-31'                                      | treatment",
                "'from':'tomorrow'                                        | from",
                "'from':'2027-01-02','assuming':{'birthDate':'2027-01-05'} | assuming.birthDate",
                "'from':'2027-01-02','assuming':{'birthDate':'1899-01-05'} | assuming.birthDate",
                "'from':'2027-01-02','assuming':{'skin':'thick'}          | assuming.skin",
                "'from':'2027-01-02','assuming':{'sessions':[{}]}         | assuming.sessions[0].on",
                "'from':'2027-01-02','assuming':{'sessions':[null]}       | assuming.sessions[0]",
                "'from':'2027-01-02','assuming':{'sessions':[{'on':'2027-01-01'}]} | assuming.sessions[0].treatment",
                "'from':'2027-01-02','assuming':{'findings':[{'code':'Diabetes'}]} | assuming.findings[0].code",
                "'from':'2027-01-02','assuming':{'findings':[{'code':'diabetes','areas':['knee']}]} | assuming.findings[0].areas[0]",
                "'from':'2027-01-02','assuming':{'findings':[{'code':'diabetes','over':'2101-01-01'}]} | assuming.findings[0].over",
                "'from':'2027-01-02','assuming':{'exposures':[{'agent':'laser'}]} | assuming.exposures[0].first",
                "'from':'2027-01-02','assuming':{'exposures':[{'agent':'zap','first':'2027-01-01'}]} | assuming.exposures[0].agent",
                "'from':'2027-01-02','assuming':{'exposures':[{'agent':'laser','first':'2027-01-02','last':'2027-01-01'}]} | assuming.exposures[0].last",
                "'from':'2027-01-02','assuming':{'stays':[{'first':'2027-01-02','latitude':91}]} | assuming.stays[0].latitude",
                "'from':'2027-01-02','assuming':{'events':['1800-01-01']} | assuming.events[0]",
                "'from':'2027-01-02','assuming':{'steps':[{'kind':'walk','protocol':'x','on':'2027-01-01'}]} | assuming.steps[0].kind",
                "'from':'2027-01-02','surprise':1                         | surprise",
            })
    void badInputNamesItsField(String body, String field) {
        Answer answer = send(utrecht.as(Role.RECEPTION), body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    private static String level(JsonNode strip, int day) {
        return strip.path("days").path(day).path("verdict").asString();
    }

    private JsonNode ask(Wire caller, String rest) {
        Answer answer = send(caller, rest);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private int status(Wire caller, String rest) {
        return send(caller, rest).status();
    }

    private Answer send(Wire caller, String rest) {
        return post(caller, "/verdicts", "{\"treatment\":" + LEVEL_1 + "," + rest + "}");
    }

    private Answer post(Wire caller, String path, String body) {
        return caller.post(utrecht.path(path), body);
    }

    private void book(UUID patient, String start) {
        Answer booked = post(
                utrecht.asPatient(patient),
                "/appointments",
                "{\"treatment\":" + LEVEL_1 + ",\"startsAt\":\"" + start + "\"}");
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
    }
}
