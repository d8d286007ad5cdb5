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

/** What the gateway is told of mail addresses, and nobody else. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddressIT {

    private static final String SEARCH = "/internal/address-owners/search";
    private static final String VERIFY = "/internal/address-owners/verification";
    private static final String REGISTER = "/internal/clinics/utrecht/address-owners";

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
    void anAddressTypedInAtTheDeskIsHersOnceTheBirthDateFits() {
        String address = address();
        Wire.Answer registered = new Wire(port, TestTokens.of(Role.RECEPTION, "utrecht"))
                .post("/api/clinics/utrecht/patients", patient(address.toUpperCase(java.util.Locale.ROOT), "Anna"));
        assertThat(registered.status()).isEqualTo(201);
        JsonNode anna = only(gateway().post(SEARCH, "{\"address\":\"" + address + "\"}"));
        assertThat(anna.path("id").asString())
                .isEqualTo(registered.json().path("id").asString());
        assertThat(anna.path("clinics").toString()).contains("utrecht", "zeist").doesNotContain("moscow");
        assertThat(anna.path("verified").asBoolean()).isFalse();
        assertThat(only(verify(address, "1990-05-15")).path("verified").asBoolean())
                .isFalse();
        assertThat(only(verify(address, "1990-05-14")).path("verified").asBoolean())
                .isTrue();
    }

    @Test
    void aGuestIsRegisteredOnceWithHerAddressVerified() {
        String address = address();
        JsonNode first = only(gateway().post(REGISTER, patient(address, "Anna")));
        JsonNode again = only(gateway().post(REGISTER, patient(address, " ANNA ")));
        assertThat(again).isEqualTo(first);
        assertThat(first.path("verified").asBoolean()).isTrue();
        assertThat(gateway().post(REGISTER, patient(address, "Bart")).json().path("items"))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/internal/address-owners/search        | {}                        | address",
                "/internal/address-owners/verification  | {\"address\":\"a@b.org\"} | birthDate",
                "/internal/clinics/nowhere/address-owners | {\"email\":\"a@b.org\"} | clinic",
                "/internal/clinics/utrecht/address-owners | {\"givenName\":\"Anna\"} | email",
            })
    void aWrongFieldIsNamed(String path, String body, String field) {
        Wire.Answer answer = gateway().post(path, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"RECEPTION", "CLINICIAN", "ADMINISTRATOR", "AUDITOR"})
    void nobodyElseIsTold(Role role) {
        Wire other = new Wire(port, TestTokens.of(role, "utrecht"));
        assertThat(other.post(SEARCH, "{\"address\":\"a@b.org\"}").problem()).isEqualTo("forbidden");
        assertThat(other.get("/internal/clinics").problem()).isEqualTo("forbidden");
        assertThat(new Wire(port, "").post(SEARCH, "{}").problem()).isEqualTo("unauthenticated");
    }

    @Test
    void theGatewayLearnsWhichClinicsBelongTogether() {
        assertThat(gateway().get("/internal/clinics").text()).contains("{\"clinic\":\"zeist\",\"chain\":\"nl\"}");
    }

    private Wire.Answer verify(String address, String birthDate) {
        return gateway().post(VERIFY, "{\"address\":\"%s\",\"birthDate\":\"%s\"}".formatted(address, birthDate));
    }

    private Wire gateway() {
        return new Wire(port, TestTokens.of(Role.GATEWAY));
    }

    private static JsonNode only(Wire.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("items")).hasSize(1);
        return answer.json().path("items").path(0);
    }

    private static String address() {
        return "anna-" + UUID.randomUUID() + "@example.org";
    }

    private static String patient(String address, String givenName) {
        return """
                {"givenName":"%s","familyName":"de Vries","birthDate":"1990-05-14","email":"%s"}
                """.formatted(givenName, address);
    }
}
