package clinic.sunwise.booking.elsewhere.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.booking.casefile.CaseFiles;
import clinic.sunwise.booking.clinicalrules.Exposure;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
class ElsewhereIT {

    private static final String LASER = """
            {"procedure":"laser","day":"2026-12-20","areas":["cheeks"]}""";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Directory directory;

    private TestClinic clinic;
    private UUID anna;
    private String path;

    @BeforeEach
    void aClinic() {
        clock.set("2027-01-04T07:00:00Z");
        clinic = TestClinic.levels(jdbc, port);
        anna = clinic.healthyPatient("1990-05-14");
        path = clinic.path("/patients/" + anna + "/treatments-elsewhere");
    }

    @Test
    void whatThePatientEntersIsAFactForTheRules() {
        Answer entered = clinic.asPatient(anna).post(path, LASER);
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        assertThat(entered.json().path("enteredAt").asString()).isEqualTo("2027-01-04T08:00:00+01:00");
        assertThat(clinic.as(Role.CLINICIAN).get(path).json().path("items").get(0))
                .isEqualTo(entered.json());
        assertThat(exposures()).containsExactly(Exposure.on(LocalDate.of(2026, 12, 20), "laser", Set.of(Area.CHEEKS)));
    }

    /** The same procedure elsewhere is a session like our own: two weeks apart, on the same skin. */
    @Test
    void theSameProcedureElsewhereKeepsItsSpacing() {
        clinic.practitioner("Sanne");
        clinic.room("1");
        String other = book("hands", "2027-01-06");
        String hers = book("cheeks", "2027-01-06");
        clinic.asPatient(anna).post(path, LASER.replace("laser", "abrasion").replace("2026-12-20", "2026-12-24"));
        JsonNode flag = clinic.asPatient(anna).get(hers).json().path("flag");
        assertThat(flag.path("verdict").path("reasons")).hasSize(1);
        assertThat(flag.path("verdict").path("reasons").path(0).path("rule").asString())
                .isEqualTo("minimum-spacing");
        assertThat(flag.path("earliest").asString()).isEqualTo("2027-01-07");
        assertThat(flag.path("nextTimes").path(0).asString()).isEqualTo("2027-01-07T09:00:00+01:00");
        assertThat(clinic.asPatient(anna).get(other).json().path("flag").isMissingNode())
                .isTrue();
    }

    private String book(String area, String day) {
        Answer booked =
                clinic.asPatient(anna).post(clinic.path("/appointments"), """
                {"treatment":{"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-1",
                 "areas":["%s"]},"startsAt":"%sT1%d:00:00+01:00"}""".formatted(area, day, area.length() % 5));
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        return clinic.path("/appointments/" + booked.json().path("id").asString());
    }

    @Test
    void aCorrectionTakesTheEntrysPlaceAndAWithdrawalEndsIt() {
        String first = id(clinic.as(Role.RECEPTION).post(path, LASER));
        Answer corrected = clinic.asPatient(anna)
                .post(path + "/" + first + "/correction", LASER.replace("cheeks", "neck"), "repeated");
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(201);
        assertThat(corrected.json().path("corrects").asString()).isEqualTo(first);
        assertThat(clinic.asPatient(anna)
                        .post(path + "/" + first + "/correction", LASER.replace("cheeks", "neck"), "repeated")
                        .text())
                .isEqualTo(corrected.text());
        assertThat(exposures()).containsExactly(Exposure.on(LocalDate.of(2026, 12, 20), "laser", Set.of(Area.NECK)));
        assertThat(clinic.asPatient(anna)
                        .post(path + "/" + first + "/correction", LASER)
                        .status())
                .as("what was corrected holds no longer")
                .isEqualTo(404);

        Answer withdrawn = clinic.asPatient(anna).post(path + "/" + id(corrected) + "/withdrawal", "{}");
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        assertThat(exposures()).isEmpty();
        assertThat(clinic.asPatient(anna).get(path).text()).isEqualTo("{\"items\":[]}");
        assertThat(clinic.asPatient(anna)
                        .post(path + "/" + id(corrected) + "/withdrawal", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(jdbc.sql("SELECT count(*) FROM treatment_elsewhere WHERE patient_id = ?")
                        .param(anna)
                        .query(Integer.class)
                        .single())
                .as("nothing is ever lost")
                .isEqualTo(3);
    }

    @Test
    void nothingIsEverOverwritten() {
        clinic.asPatient(anna).post(path, LASER);
        assertThatThrownBy(() -> jdbc.sql("UPDATE treatment_elsewhere SET withdrawn = true")
                        .update())
                .hasMessageContaining("is only added to");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM treatment_elsewhere").update())
                .hasMessageContaining("is only added to");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "laser | levitation | procedure",
                "2026-12-20 | 2027-01-05 | day",
                "2026-12-20 | 1990-05-13 | day",
                "2026-12-20 | 2026-02-30 | day",
                "[\"cheeks\"] | [] | areas",
                "[\"cheeks\"] | [\"neck\",\"knee\"] | areas[1]",
                "\"procedure\":\"laser\", | '' | procedure",
                "\"day\":\"2026-12-20\", | '' | day",
                ",\"areas\":[\"cheeks\"] | '' | areas",
                "{ | '{\"colour\":1,' | colour",
            })
    void aWrongFieldIsNamedAndNothingIsKept(String right, String wrong, String field) {
        assertThat(LASER).contains(right);
        Answer answer = clinic.asPatient(anna).post(path, LASER.replace(right, wrong));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
        assertThat(exposures()).isEmpty();
    }

    /** The fourth of January in Amsterdam ends an hour before it ends in Greenwich. */
    @Test
    void todayIsTheClinics() {
        clock.set("2027-01-04T23:30:00Z");
        assertThat(clinic.asPatient(anna)
                        .post(path, LASER.replace("2026-12-20", "2027-01-05"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void othersMayNot() {
        UUID other = clinic.patient("1980-01-01");
        String id = id(clinic.asPatient(anna).post(path, LASER));
        assertThat(clinic.asPatient(other).get(path).status()).isEqualTo(404);
        assertThat(clinic.asPatient(other).post(path, LASER).status()).isEqualTo(404);
        assertThat(clinic.asPatient(other)
                        .post(path + "/" + id + "/withdrawal", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(clinic.as(Role.RECEPTION).get(path).status()).isEqualTo(403);
        assertThat(clinic.as(Role.ACCOUNTANT).post(path, LASER).status()).isEqualTo(403);
        assertThat(clinic.as(Role.CLINICIAN)
                        .get(clinic.path("/patients/" + UUID.randomUUID() + "/treatments-elsewhere"))
                        .status())
                .isEqualTo(404);
        assertThat(TestClinic.levels(jdbc, port).as(Role.CLINICIAN).get(path).status())
                .isEqualTo(404);
    }

    private List<Exposure> exposures() {
        Clinic known = directory.premises(clinic.id()).orElseThrow().clinic();
        return files.of(known, anna).facts().exposures();
    }

    private static String id(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }
}
