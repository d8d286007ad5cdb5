package clinic.sunwise.booking.pathway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.booking.casefile.CaseFiles;
import clinic.sunwise.booking.clinicalrules.Step;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
@Import(MovingClock.Configuration.class)
class StepIT {

    private static final String CONSULTATION = """
            {"protocol":"microdermabrasion-levels","kind":"consultation","day":"2026-12-20","mode":"at-a-distance"}""";

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
        anna = clinic.patient("1990-05-14");
        path = clinic.path("/patients/" + anna + "/steps");
    }

    @Test
    void aRecordedStepIsAFactForTheRulesUntilItIsWithdrawn() {
        Answer recorded = clinic.as(Role.RECEPTION).post(path, CONSULTATION);
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        assertThat(recorded.json().path("mode").asString()).isEqualTo("at-a-distance");
        assertThat(recorded.json().path("clinic").asString()).isEqualTo(clinic.id());
        assertThat(steps())
                .containsExactly(
                        new Step(Step.Kind.CONSULTATION, "microdermabrasion-levels", LocalDate.of(2026, 12, 20)));
        assertThat(clinic.asPatient(anna).get(path).json().path("items").get(0)).isEqualTo(recorded.json());

        String withdrawal = path + "/" + recorded.json().path("id").asString() + "/withdrawal";
        assertThat(clinic.as(Role.RECEPTION).post(withdrawal, "{}").status()).isEqualTo(403);
        assertThat(clinic.as(Role.CLINICIAN).post(withdrawal, "{}").json()).isEqualTo(recorded.json());
        assertThat(steps()).isEmpty();
        assertThat(clinic.as(Role.CLINICIAN).post(withdrawal, "{}").status()).isEqualTo(404);
        for (String table : List.of("pathway_step", "pathway_step_withdrawal")) {
            assertThatThrownBy(() -> jdbc.sql("DELETE FROM " + table).update())
                    .hasMessageContaining("is only added to");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "consultation,         RECEPTION, 201",
        "consultation,         CLINICIAN, 201",
        "guardian-consent,     RECEPTION, 201",
        "assessment,           CLINICIAN, 201",
        "assessment,           RECEPTION, 400",
        "preoperative-tests,   CLINICIAN, 201",
        "preoperative-tests,   RECEPTION, 400",
        "estimate-handed-over, CLINICIAN, 400",
        "estimate-signed,      CLINICIAN, 400",
        "consultation,         PATIENT,   403",
        "consultation,         ACCOUNTANT, 403",
    })
    void eachKindIsRecordedByThoseWhoKnow(String kind, Role role, int status) {
        String body = kind.equals("consultation")
                ? CONSULTATION
                : CONSULTATION.replace("consultation", kind).replace(",\"mode\":\"at-a-distance\"", "");
        Answer answer = (role == Role.PATIENT ? clinic.asPatient(anna) : clinic.as(role)).post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.field()).isEqualTo(status == 400 ? "kind" : "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "microdermabrasion-levels | levitation | protocol",
                "\"consultation\" | \"party\" | kind",
                "2026-12-20 | 2027-01-05 | day",
                "2026-12-20 | 1990-05-13 | day",
                "at-a-distance | by-pigeon | mode",
                ",\"mode\":\"at-a-distance\" | '' | mode",
                "\"consultation\" | \"guardian-consent\" | mode",
                "{ | '{\"colour\":1,' | colour",
            })
    void aWrongFieldIsNamedAndNothingIsKept(String right, String wrong, String field) {
        assertThat(CONSULTATION).contains(right);
        Answer answer = clinic.as(Role.CLINICIAN).post(path, CONSULTATION.replace(right, wrong));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains("\"field\":\"" + field + "\"");
        assertThat(steps()).isEmpty();
    }

    private List<Step> steps() {
        Clinic known = directory.premises(clinic.id()).orElseThrow().clinic();
        return files.of(known, anna).facts().steps();
    }
}
