package clinic.sunwise.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sunwise.platform.events.EventSchemas;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From booking's event over Kafka to the invoice on the wire and billing's own event. */
@BillingServiceTest
class BillingJourneyIT {

    private static final UUID ANNA = UUID.fromString("00000000-0000-4000-8000-000000000101");
    private static final SessionEvents UTRECHT = new SessionEvents("utrecht", ANNA);

    @LocalServerPort
    private int port;

    @Autowired
    private KafkaTemplate<String, String> kafka;

    private Wire accountant;

    @BeforeEach
    void signIn() {
        accountant = new Wire(port, TestTokens.of(Role.ACCOUNTANT, "utrecht"));
    }

    /** Consumer side of the contract: the example that booking promises. Producer side: what leaves meets the schema. */
    @Test
    void theExampleOfTheContractBecomesOneInvoiceAndOneEvent() {
        arrives("utrecht", SessionEvents.example());
        UUID appointment = UUID.fromString("6f1c9d2e-5b7a-4c1e-9a53-0d8d3f6f2b11");
        JsonNode invoice = invoiceOf(appointment);

        assertThat(invoice.path("number").asString()).matches("UTR-20\\d\\d-\\d{6}");
        assertThat(invoice.path("patientId").asString()).isEqualTo(ANNA.toString());
        assertThat(invoice.path("sessionOn").asString()).isEqualTo("2027-01-04");
        assertThat(invoice.path("correlationId").asString()).isEqualTo("5d1f3a9c-journey-01");
        assertThat(invoice.path("issuer").path("taxNumber").asString()).isEqualTo("NL000099998B57");
        assertThat(invoice.path("lines").toString()).isEqualTo("""
                [{"text":"microdermabrasion level 2, whole face","protocol":"microdermabrasion-levels",\
                "technique":"microdermabrasion","depth":"level-2","area":"whole-face",\
                "rule":"whole-face-covers-its-parts","priceListVersion":1,"gross":{"amount":"75.00","currency":"EUR"},\
                "vat":{"category":"S","rate":"21","reasonCode":"aesthetic-act",\
                "reason":"aesthetic act, standard rate of NL since 2012-10-01"}},\
                {"text":"microdermabrasion level 2, neck","protocol":"microdermabrasion-levels",\
                "technique":"microdermabrasion","depth":"level-2","area":"neck",\
                "rule":"price-per-area","priceListVersion":1,"gross":{"amount":"29.00","currency":"EUR"},\
                "vat":{"category":"S","rate":"21","reasonCode":"aesthetic-act",\
                "reason":"aesthetic act, standard rate of NL since 2012-10-01"}}]""");
        assertThat(invoice.path("total").toString()).isEqualTo("""
                {"net":{"amount":"85.95","currency":"EUR"},"vat":{"amount":"18.05","currency":"EUR"},\
                "gross":{"amount":"104.00","currency":"EUR"}}""");

        String event = issued(appointment).getFirst();
        assertThat(new EventSchemas().violation("billing.invoice-issued.v1", event))
                .isEmpty();
        JsonNode data = json(event).path("data");
        assertThat(data.path("invoiceId")).isEqualTo(invoice.path("id"));
        assertThat(data.path("number")).isEqualTo(invoice.path("number"));
        assertThat(data.path("total").toString()).isEqualTo("{\"amount\":\"104.00\",\"currency\":\"EUR\"}");
        assertThat(json(event).path("correlationid").asString()).isEqualTo("5d1f3a9c-journey-01");
    }

    @Test
    void anEventThatComesAgainAndASecondEventOfTheSameSessionChangeNothing() {
        UUID appointment = UUID.randomUUID();
        String event = UTRECHT.completed(appointment, "neck");
        String other = UTRECHT.completed(appointment, "back");
        List.of(event, event, other, event, other).forEach(each -> arrives("utrecht", each));
        UUID last = UUID.randomUUID();
        arrives("utrecht", UTRECHT.completed(last, "nose"));

        invoiceOf(last);
        assertThat(invoicesOf(appointment)).hasSize(1);
        assertThat(invoiceOf(appointment).path("lines").path(0).path("area").asString())
                .isEqualTo("neck");
        issued(last);
        assertThat(issued(appointment)).hasSize(1);
    }

    @Test
    void aSessionIsPricedByTheListOfItsDayInTheClinicsCalendar() {
        UUID before = UUID.randomUUID();
        UUID after = UUID.randomUUID();
        arrives("utrecht", UTRECHT.completedAt(before, "2027-06-30T21:59:59Z", "neck"));
        arrives("utrecht", UTRECHT.completedAt(after, "2027-06-30T22:00:00Z", "neck"));

        assertThat(invoiceOf(before).path("total").path("gross").path("amount").asString())
                .isEqualTo("29.00");
        assertThat(invoiceOf(after).path("total").path("gross").path("amount").asString())
                .isEqualTo("34.00");
    }

    @Test
    void aSessionWithoutAPriceWaitsAndBlocksNothing() {
        UUID unpriced = UUID.randomUUID();
        UUID next = UUID.randomUUID();
        arrives("utrecht", UTRECHT.completed(unpriced, "legs"));
        arrives("utrecht", UTRECHT.completed(next, "neck"));
        invoiceOf(next);

        assertThat(invoicesOf(unpriced)).isEmpty();
        JsonNode waiting = visits("to-be-priced");
        assertThat(waiting.findValuesAsString("appointmentId")).contains(unpriced.toString());
        assertThat(visits("invoiced").findValuesAsString("appointmentId"))
                .contains(next.toString())
                .doesNotContain(unpriced.toString());

        String key = UUID.randomUUID().toString();
        String path = "/api/clinics/utrecht/visits/" + unpriced + "/price";
        Wire.Answer still = accountant.post(path, "", key);
        assertThat(still.status()).isEqualTo(200);
        assertThat(still.json().path("state").asString()).isEqualTo("to-be-priced");
        assertThat(accountant.post(path, "", key).json()).isEqualTo(still.json());
        Wire administrator = new Wire(port, TestTokens.of(Role.ADMINISTRATOR, "utrecht"));
        assertThat(administrator
                        .get("/internal/dead-letters?limit=200")
                        .json()
                        .path("items")
                        .toString())
                .doesNotContain(unpriced.toString());
    }

    @Test
    void aSessionOfAnUnknownClinicGoesToTheDeadLetters() {
        UUID appointment = UUID.randomUUID();
        arrives("nowhere", new SessionEvents("nowhere", ANNA).completed(appointment, "neck"));
        Wire administrator = new Wire(port, TestTokens.of(Role.ADMINISTRATOR, "utrecht"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(administrator
                                .get("/internal/dead-letters?limit=200")
                                .json()
                                .path("items")
                                .toString())
                        .contains(appointment.toString())
                        .contains("clinic nowhere has no issuer"));
    }

    private void arrives(String clinic, String event) {
        kafka.send("booking.events", clinic, event);
    }

    private JsonNode invoiceOf(UUID appointment) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(invoicesOf(appointment)).isNotEmpty());
        String id = invoicesOf(appointment).get(0).path("id").asString();
        return accountant.get("/api/clinics/utrecht/invoices/" + id).json();
    }

    private JsonNode invoicesOf(UUID appointment) {
        return accountant
                .get("/api/clinics/utrecht/invoices?appointment=" + appointment)
                .json()
                .path("items");
    }

    private JsonNode visits(String state) {
        return accountant
                .get("/api/clinics/utrecht/visits?limit=200&state=" + state)
                .json();
    }

    /** What has left for this appointment; waits for the first. */
    private static List<String> issued(UUID appointment) {
        List<String> found = new ArrayList<>();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            found.clear();
            found.addAll(BillingEvents.all().stream()
                    .filter(each -> each.contains(appointment.toString()))
                    .toList());
            return !found.isEmpty();
        });
        return found;
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }
}
