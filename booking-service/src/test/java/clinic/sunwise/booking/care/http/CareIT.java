package clinic.sunwise.booking.care.http;

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

/** What patients and staff are told to do before, in and after a session. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class CareIT {

    private static final String LEVEL_1 = """
        {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-1","areas":["hands"]}\
        """;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    @BeforeEach
    void inWinter() {
        clock.set("2027-01-04T07:00:00Z");
    }

    @Test
    void everybodyReadsWhatBelongsToATechnique() {
        TestClinic moscow = TestClinic.peelings(jdbc, port);
        JsonNode crystal = anonymous(moscow, "/procedures/diamond-crystal-oxygen/care?technique=crystal")
                .json();
        assertThat(crystal.path("version").asInt()).isEqualTo(1);
        JsonNode glycolic = crystal.path("preparation").get(0);
        assertThat(glycolic.toString())
                .isEqualTo("{\"code\":\"no-glycolic\",\"text\":\"No cosmetics with glycolic acid.\",\"firstDay\":1,"
                        + "\"lastDay\":3,\"source\":{\"document\":\"S4\",\"passage\":\"for a few days before; 3 days are"
                        + " ours\",\"basis\":\"assumed\"}}");
        assertThat(codes(crystal, "steps")).isEqualTo("examine cleanse abrade mask");
        assertThat(codes(crystal, "aftercare"))
                .isEqualTo("no-sun no-make-up no-sweat no-scrubs no-alcohol warm-water colour");
        assertThat(codes(
                        anonymous(moscow, "/procedures/diamond-crystal-oxygen/care?technique=diamond")
                                .json(),
                        "steps"))
                .isEqualTo("examine cleanse steam abrade massage mask");
    }

    @ParameterizedTest
    @CsvSource({
        "'', examine cleanse steam abrade massage mask",
        "?technique=oxygen&depth=superficial&area=back&area=neck, examine cleanse abrade mask",
    })
    void itIsNarrowedByWhatIsNamed(String query, String steps) {
        TestClinic moscow = TestClinic.peelings(jdbc, port);
        assertThat(codes(
                        anonymous(moscow, "/procedures/diamond-crystal-oxygen/care" + query)
                                .json(),
                        "steps"))
                .isEqualTo(steps);
    }

    @Test
    void ofSurgeryTheFaceAndTheAnaesthesiaDecide() {
        String care = "/procedures/surgical-dermabrasion/care?technique=dermabrasion";
        TestClinic paris = TestClinic.surgery(jdbc, port);
        JsonNode back = anonymous(paris, care + "&depth=deep&area=back").json();
        assertThat(codes(back, "aftercare")).isEqualTo("expect heal redness no-sun");
        assertThat(codes(back, "steps")).isEqualTo("anaesthetise-local abrade dress");
        JsonNode chin = anonymous(paris, care + "&depth=deep-general&area=chin").json();
        assertThat(codes(chin, "preparation")).isEqualTo("no-sun escort");
        assertThat(codes(chin, "aftercare")).isEqualTo("no-driving expect heal no-events redness no-sun");
        assertThat(codes(chin, "steps")).isEqualTo("anaesthetise-general abrade wake dress");
        assertThat(chin.path("followUps").get(0).path("minutes").asInt()).isEqualTo(15);
    }

    @ParameterizedTest
    @CsvSource({
        "en, No waxing",
        "es, Nada de cera",
        "fr, Ni épilation",
        "nl, Niet harsen",
        "ru, Никакой восковой",
    })
    void inTheReadersLanguage(String language, String begins) {
        Wire anybody = TestClinic.levels(jdbc, port).as(Role.ANONYMOUS);
        TestClinic utrecht = TestClinic.levels(jdbc, port);
        assertThat(anybody.send(anybody.request(utrecht.path("/procedures/microdermabrasion-levels/care"))
                                .header("Accept-Language", language)
                                .build())
                        .json()
                        .path("preparation")
                        .get(0)
                        .path("text")
                        .asString())
                .startsWith(begins);
    }

    @ParameterizedTest
    @CsvSource({
        "technique=diamond, technique",
        "depth=deep, depth",
        "technique=microdermabrasion&depth=deep, depth",
        "area=elbow, area[0]",
        "area=back&area=back, area[1]",
        "skin=dry, skin",
    })
    void whatTheProtocolDoesNotHaveIsNamed(String query, String field) {
        Answer answer = anonymous(TestClinic.levels(jdbc, port), "/procedures/microdermabrasion-levels/care?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void whatIsNotOfferedIsNotFound() {
        TestClinic utrecht = TestClinic.levels(jdbc, port);
        assertThat(anonymous(utrecht, "/procedures/stretch-marks/care").problem())
                .isEqualTo("not-found");
        assertThat(utrecht.as(Role.ANONYMOUS)
                        .get("/api/clinics/atlantis/procedures/stretch-marks/care")
                        .problem())
                .isEqualTo("not-found");
    }

    /** Half an hour after midnight in Amsterdam it is still the day before by universal time. */
    @Test
    void anAppointmentHasItsDaysInTheClinicsCalendar() {
        TestClinic utrecht = levels();
        for (String early : new String[] {"opening_hours SET opens", "working_hours SET starts"}) {
            jdbc.sql("UPDATE " + early + " = '00:00' WHERE clinic_id = ?")
                    .param(utrecht.id())
                    .update();
        }
        UUID anna = utrecht.healthyPatient("1990-05-14");
        String booked = visit(utrecht, utrecht.book(anna, LEVEL_1, "2027-01-15T00:30:00+01:00"));
        JsonNode care = utrecht.asPatient(anna).get(booked + "/care").json();
        assertThat(care.path("day").asString()).isEqualTo("2027-01-15");
        assertThat(days(care, "preparation", "no-wax-no-laser")).isEqualTo("2027-01-08 2027-01-14");
        assertThat(days(care, "preparation", "no-sun")).isEqualTo("2026-12-18 2027-01-15");
        assertThat(days(care, "aftercare", "no-acids")).isEqualTo("2027-01-15 2027-01-18");
        assertThat(days(care, "aftercare", "no-sun")).isEqualTo("2027-01-15 2027-02-12");
        assertThat(codes(care, "steps")).isEqualTo("check-skin abrade soothe");
    }

    @Test
    void onlyThePatientAndTheStaffReadItOfAnAppointment() {
        TestClinic utrecht = levels();
        UUID anna = utrecht.healthyPatient("1990-05-14");
        String care = visit(utrecht, utrecht.book(anna, LEVEL_1, "2027-01-11T10:00:00+01:00")) + "/care";
        assertThat(utrecht.asPatient(anna).get(care).status()).isEqualTo(200);
        for (Role role : new Role[] {Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR}) {
            assertThat(utrecht.as(role).get(care).status()).as(role.code()).isEqualTo(200);
        }
        Wire other = utrecht.asPatient(utrecht.healthyPatient("1990-05-14"));
        assertThat(other.get(care).problem()).isEqualTo("not-found");
        assertThat(other.get(utrecht.path("/appointments/" + UUID.randomUUID() + "/care"))
                        .problem())
                .isEqualTo("not-found");
        TestClinic elsewhere = levels();
        assertThat(elsewhere.as(Role.RECEPTION).get(care).problem()).isEqualTo("not-found");
        assertThat(utrecht.as(Role.ACCOUNTANT).get(care).status()).isEqualTo(403);
        assertThat(utrecht.as(Role.ANONYMOUS).get(care).status()).isEqualTo(401);
    }

    @Test
    void whatWasReallyDoneIsCaredFor() {
        TestClinic utrecht = levels();
        UUID anna = utrecht.healthyPatient("1990-05-14");
        String visit = visit(utrecht, utrecht.book(anna, LEVEL_1, "2027-01-11T10:00:00+01:00"));
        assertThat(codes(utrecht.asPatient(anna).get(visit + "/care").json(), "aftercare"))
                .isEqualTo("cream sensitive no-acids no-sun");
        clock.set("2027-01-11T09:00:00Z");
        Wire reception = utrecht.as(Role.RECEPTION);
        assertThat(reception.post(visit + "/check-in", TestClinic.CHECKED).status())
                .isEqualTo(200);
        Answer done = reception.post(visit + "/complete", "{\"performed\":" + LEVEL_1.replace("-1", "-3") + "}");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        JsonNode care = utrecht.asPatient(anna).get(visit + "/care").json();
        assertThat(care.path("treatment").path("depth").asString()).isEqualTo("level-3");
        assertThat(codes(care, "aftercare")).isEqualTo("cream points no-acids no-sun");
    }

    @Test
    void whatDoesNotTakePlaceNeedsNothing() {
        TestClinic utrecht = levels();
        UUID anna = utrecht.healthyPatient("1990-05-14");
        String visit = visit(utrecht, utrecht.book(anna, LEVEL_1, "2027-01-11T10:00:00+01:00"));
        assertThat(utrecht.asPatient(anna).post(visit + "/cancel", "{}").status())
                .isEqualTo(200);
        JsonNode care = utrecht.asPatient(anna).get(visit + "/care").json();
        assertThat(codes(care, "preparation") + codes(care, "steps") + codes(care, "aftercare"))
                .isEmpty();
    }

    private TestClinic levels() {
        TestClinic utrecht = TestClinic.levels(jdbc, port);
        utrecht.practitioner("Sanne");
        utrecht.room("1");
        return utrecht;
    }

    private static Answer anonymous(TestClinic clinic, String path) {
        return clinic.as(Role.ANONYMOUS).get(clinic.path(path));
    }

    private static String visit(TestClinic clinic, Answer booked) {
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        return clinic.path("/appointments/" + booked.json().path("id").asString());
    }

    private static String codes(JsonNode care, String list) {
        assertThat(care.path(list).isArray()).as(list).isTrue();
        return String.join(
                " ",
                care.path(list)
                        .valueStream()
                        .map(each -> each.path("code").asString())
                        .toList());
    }

    private static String days(JsonNode care, String list, String code) {
        return care.path(list)
                .valueStream()
                .filter(each -> each.path("code").asString().equals(code))
                .map(each ->
                        each.path("from").asString() + " " + each.path("until").asString())
                .findFirst()
                .orElseThrow();
    }
}
