package clinic.sunwise.billing;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may hand an estimate over or sign one, and with what. */
@BillingServiceTest
class EstimateRequestsIT {

    private static final UUID ANNA = UUID.fromString("00000000-0000-4000-8000-000000000301");
    private static final String WISH = """
            {"patientId":"00000000-0000-4000-8000-000000000301","language":"fr","validDays":90,"order":{"treatment":\
            {"protocol":"surgical-dermabrasion","technique":"dermabrasion","depth":"deep","areas":["whole-face"]},\
            "anaesthesia":"local"}}""";

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{0} instead of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"language\":\"de\" | \"language\":\"fr\" | language",
                "\"validDays\":15 | \"validDays\":90 | validDays",
                "\"validDays\":366 | \"validDays\":90 | validDays",
                "\"patientId\":null | \"patientId\":\"00000000-0000-4000-8000-000000000301\" | patientId",
                "\"areas\":[] | \"areas\":[\"whole-face\"] | order.treatment.areas",
                "\"anaesthesia\":\"Local\" | \"anaesthesia\":\"local\" | order.anaesthesia",
            })
    void aWishThatIsNotOneIsRefusedByField(String wrong, String right, String field) {
        Wire.Answer answer =
                wire(Role.RECEPTION, "paris").post("/api/clinics/paris/estimates", WISH.replace(right, wrong));
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.field()).isEqualTo(field);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | kind",
                "{\"kind\":\"typed\",\"content\":\"A\",\"documentSha256\":\"x\"} | content",
                "{\"kind\":\"drawn\",\"content\":\"<svg onload=x>\",\"documentSha256\":\"x\"} | content",
                "{\"kind\":\"drawn\",\"content\":\"M1 2L3 4\",\"documentSha256\":\"x\"} | documentSha256",
            })
    void aSignatureThatIsNotOneIsRefusedByField(String body, String field) {
        Wire.Answer answer =
                patient(ANNA, "paris").post("/api/clinics/paris/estimates/" + UUID.randomUUID() + "/signature", body);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.field()).isEqualTo(field);
    }

    @ParameterizedTest(name = "{0} reads {1}, hands over {2}")
    @CsvSource({"RECEPTION, 200, 201", "CLINICIAN, 200, 201", "ADMINISTRATOR, 200, 201", "ACCOUNTANT, 200, 403"})
    void theDeskHandsOver(Role role, int reads, int handsOver) {
        assertThat(wire(role, "paris").get("/api/clinics/paris/estimates").status())
                .isEqualTo(reads);
        assertThat(wire(role, "paris")
                        .post("/api/clinics/paris/estimates", WISH)
                        .status())
                .isEqualTo(handsOver);
        assertThat(wire(role, "utrecht").get("/api/clinics/paris/estimates").status())
                .isEqualTo(404);
        assertThat(patient(ANNA, "paris")
                        .post("/api/clinics/paris/estimates", WISH)
                        .status())
                .isEqualTo(403);
    }

    private Wire wire(Role role, String clinic) {
        return new Wire(port, TestTokens.of(role, clinic));
    }

    private Wire patient(UUID patient, String clinic) {
        return new Wire(port, TestTokens.ofPatient(patient, clinic));
    }
}
