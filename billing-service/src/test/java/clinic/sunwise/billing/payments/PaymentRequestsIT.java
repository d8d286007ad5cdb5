package clinic.sunwise.billing.payments;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.BillingVisits;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who may do what with payments, and how what is wrong is refused. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaymentRequestsIT {

    private static final String CLINIC = "asking";

    @LocalServerPort
    private int port;

    private PaymentDesk desk;

    @Autowired
    private BillingVisits visits;

    @BeforeAll
    void clinic() {
        visits.clinic(BillingFixtures.issuer(CLINIC));
        desk = new PaymentDesk(port, CLINIC);
    }

    @ParameterizedTest(name = "{0} instead of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"method\":\"shells\" | \"method\":\"card\" | method",
                "\"method\":\"cash\" | \"method\":\"card\" | till",
                "\"till\":\"desk\",\"method\":\"card\" | \"method\":\"card\" | till",
                "\"till\":\"The Desk\",\"method\":\"cash\" | \"method\":\"card\" | till",
                "\"amount\":\"-5.00\" | \"amount\":\"5.00\" | amount.amount",
                "\"amount\":\"1e2\" | \"amount\":\"5.00\" | amount.amount",
                "\"amount\":\"0.00\" | \"amount\":\"5.00\" | amount.amount",
                "\"currency\":\"USD\" | \"currency\":\"EUR\" | amount.currency",
                "\"currency\":\"RUB\" | \"currency\":\"EUR\" | amount.currency",
                "\"invoices\":[],\"method\" | \"method\" | invoices",
                "\"invoices\":[{\"invoiceId\":\"00000000-0000-4000-8000-000000000001\"}],\"method\" | \"method\" | invoices[0].invoiceId",
                "\"tip\":1,\"method\" | \"method\" | tip",
            })
    void whatIsNoPaymentIsRefusedByField(String wrong, String right, String field) {
        String body = """
                {"patientId":"00000000-0000-4000-8000-000000000201","method":"card",\
                "amount":{"amount":"5.00","currency":"EUR"}}""";
        assertThat(body).contains(right);
        Wire.Answer answer = desk.reception().post(desk.api() + "payments", body.replace(right, wrong));
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.field()).isEqualTo(field);
    }

    @ParameterizedTest(name = "{0}: payments {1}, closings {2}")
    @CsvSource({
        "RECEPTION, 200, 403",
        "ACCOUNTANT, 200, 200",
        "ADMINISTRATOR, 200, 200",
        "CLINICIAN, 403, 403",
        "ANONYMOUS, 401, 401"
    })
    void aRoleSeesWhatIsItsBusiness(Role role, int payments, int closings) {
        Wire wire = role == Role.ANONYMOUS ? new Wire(port, "") : new Wire(port, TestTokens.of(role, CLINIC));
        assertThat(wire.get(desk.api() + "payments").status()).isEqualTo(payments);
        assertThat(wire.get(desk.api() + "cash-closings").status()).isEqualTo(closings);
    }

    @Test
    void aPatientSeesHerOwnAndRecordsNothing() {
        UUID anna = UUID.randomUUID();
        String id = desk.pay(anna, "card", "5.00", "").json().path("id").asString();
        Wire herself = new Wire(port, TestTokens.ofPatient(anna, CLINIC));
        Wire other = new Wire(port, TestTokens.ofPatient(UUID.randomUUID(), CLINIC));
        assertThat(herself.get(desk.api() + "payments/" + id).status()).isEqualTo(200);
        assertThat(herself.get(desk.api() + "payments").json().path("items")).hasSize(1);
        assertThat(herself.get(desk.api() + "payments/balances/" + anna).status())
                .isEqualTo(200);
        assertThat(herself.post(desk.api() + "payments", "{}").status()).isEqualTo(403);
        assertThat(other.get(desk.api() + "payments/" + id).problem()).isEqualTo("not-found");
        assertThat(other.get(desk.api() + "payments/balances/" + anna).problem())
                .isEqualTo("not-found");
        assertThat(other.get(desk.api() + "payments").json().path("items")).isEmpty();
    }

    @Test
    void aPaymentSentTwiceIsReceivedOnce() {
        UUID anna = UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        String body = PaymentDesk.body(anna, "card", "5.00", "");
        JsonNode first =
                desk.reception().post(desk.api() + "payments", body, key).json();
        assertThat(desk.reception().post(desk.api() + "payments", body, key).json())
                .isEqualTo(first);
        assertThat(desk.reception()
                        .post(desk.api() + "payments", body.replace("5.00", "6.00"), key)
                        .problem())
                .isEqualTo("idempotency-key-reused");
    }
}
