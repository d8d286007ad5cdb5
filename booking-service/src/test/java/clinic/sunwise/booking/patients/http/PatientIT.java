package clinic.sunwise.booking.patients.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.schema.BookingDatabase;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatientIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PATH = "/api/clinics/utrecht/patients";
    private static final String ANNA =
            "{\"givenName\":\" Anna \",\"familyName\":\"de Vries\",\"birthDate\":\"1990-05-14\"}";

    private int port;

    @BeforeAll
    void clinics(@LocalServerPort int port, @Autowired DataSource source) {
        this.port = port;
        BookingDatabase database = new BookingDatabase(source);
        database.clinic("nl", "utrecht", "Europe/Amsterdam");
        database.clinic("nl", "zeist", "Europe/Amsterdam");
        database.clinic("ru", "moscow", "Europe/Moscow");
    }

    @Test
    void receptionRegistersAndTheWholeChainKnowsHer() {
        Wire.Answer registered = wire(Role.RECEPTION, "utrecht").post(PATH, ANNA);
        assertThat(registered.status()).isEqualTo(201);
        JsonNode anna = registered.json();
        assertThat(anna.path("givenName").asString()).isEqualTo("Anna");
        assertThat(anna.path("language").asString()).isEqualTo("nl");
        assertThat(anna.has("email")).isFalse();
        String id = anna.path("id").asString();
        assertThat(wire(Role.CLINICIAN, "zeist")
                        .get("/api/clinics/zeist/patients/" + id)
                        .json())
                .isEqualTo(anna);
        assertThat(wire(Role.CLINICIAN, "moscow")
                        .get("/api/clinics/moscow/patients/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(new Wire(port, TestTokens.ofPatient(UUID.fromString(id), "utrecht"))
                        .get(PATH + "/" + id)
                        .json())
                .isEqualTo(anna);
    }

    @Test
    void aRepeatRegistersNobodyElse() {
        Wire reception = wire(Role.RECEPTION, "utrecht");
        Wire.Answer first = reception.post(PATH, ANNA, "anna");
        assertThat(reception.post(PATH, ANNA, "anna").text()).isEqualTo(first.text());
        assertThat(reception.post(PATH, ANNA.replace("Anna", "Hanna"), "anna").problem())
                .isEqualTo("idempotency-key-reused");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            delimiter = '|',
            value = {
                "givenName  | ''",
                "givenName  | null",
                "familyName | null",
                "birthDate  | null",
                "birthDate  | 2990-05-14",
                "birthDate  | 1899-12-31",
                "birthDate  | 1990-02-30",
                "email      | anna",
                "phone      | call me",
                "language   | Nederlands",
                "colour     | red",
            })
    void aWrongFieldIsNamed(String field, String value) {
        ObjectNode body = (ObjectNode) JSON.readTree(ANNA);
        body.put(field, value);
        Wire.Answer answer = wire(Role.RECEPTION, "utrecht").post(PATH, body.toString());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"100, 201", "101, 400"})
    void aNameHasUpToHundredCharacters(int length, int status) {
        assertThat(wire(Role.RECEPTION, "utrecht")
                        .post(PATH, ANNA.replace("de Vries", "a".repeat(length)))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void allWrongFieldsAreNamedAtOnce() {
        assertThat(wire(Role.RECEPTION, "utrecht").post(PATH, "{}").json().path("errors"))
                .hasSize(3);
    }

    @Test
    void othersMayNot() {
        assertThat(wire(Role.ACCOUNTANT, "utrecht").post(PATH, ANNA).status()).isEqualTo(403);
        assertThat(wire(Role.RECEPTION, "moscow").post(PATH, ANNA).status()).isEqualTo(404);
        assertThat(wire(Role.ANONYMOUS, "utrecht").post(PATH, ANNA).status()).isEqualTo(401);
        Wire patient = new Wire(port, TestTokens.ofPatient(UUID.randomUUID(), "utrecht"));
        assertThat(patient.get(PATH + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(wire(Role.RECEPTION, "utrecht").get(PATH + "/somebody").status())
                .isEqualTo(404);
    }

    private Wire wire(Role role, String clinic) {
        return new Wire(port, TestTokens.of(role, clinic));
    }
}
