package clinic.sunwise.billing.recipients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.BillingVisits;
import clinic.sunwise.billing.BookingEvents;
import clinic.sunwise.billing.documents.SpanishClinic;
import clinic.sunwise.billing.invoices.ChainCheck;
import clinic.sunwise.billing.invoices.Session;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.pricing.Treatment;
import clinic.sunwise.billing.recipients.rules.FullInvoiceRule;
import clinic.sunwise.billing.visits.Visit;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/** From the wish for a full invoice to the invoice that names its recipient. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecipientsIT {

    private static final String API = "/api/clinics/naming/";
    private static final String ANNA = """
            {"name":"Anna Smit","taxNumber":"12345678-z","address":"Calle Mayor 2, Madrid","country":"ES",\
            "reference":"PO-7"}""";

    @LocalServerPort
    private int port;

    @Autowired
    private BillingVisits visits;

    @Autowired
    private ChainCheck chain;

    @Autowired
    private KafkaTemplate<String, String> kafka;

    private Issuer issuer;

    @BeforeAll
    void clinic() {
        issuer = SpanishClinic.open(visits, "naming");
    }

    @Test
    void aDearSessionWaitsForItsRecipientAndIsThenInvoicedInFull() {
        UUID patient = UUID.randomUUID();
        Visit waiting = completed(patient, SpanishClinic.DEAR);
        assertThat(waiting.invoice()).isNull();
        assertThat(waiting.missing()).containsExactly(FullInvoiceRule.MISSING);

        Wire.Answer named = patient(patient).put(API + "recipients/" + patient, ANNA);
        assertThat(named.status()).isEqualTo(200);
        assertThat(named.json().path("taxNumber").asString()).isEqualTo("12345678Z");
        JsonNode summary =
                patient(patient).get(API + "invoices").json().path("items").path(0);
        JsonNode invoice = patient(patient)
                .get(API + "invoices/" + summary.path("id").asString())
                .json();
        assertThat(invoice.path("type").asString()).isEqualTo("F1");
        assertThat(invoice.path("recipient").toString())
                .isEqualTo("{\"name\":\"Anna Smit\",\"taxNumber\":\"12345678Z\","
                        + "\"address\":\"Calle Mayor 2, Madrid\",\"country\":\"ES\",\"reference\":\"PO-7\"}");
        JsonNode note = accountant()
                .post(
                        API + "invoices/" + summary.path("id").asString() + "/credit-notes",
                        "{\"reason\":\"taken-back\"}")
                .json();
        assertThat(note.path("type").asString()).isEqualTo("R1");
        assertThat(chain.check("naming").firstBroken()).isEmpty();
    }

    @Test
    void aCheapSessionIsSimplifiedUntilAFullInvoiceIsAskedForAndAgainAfterwards() {
        UUID patient = UUID.randomUUID();
        String path = API + "recipients/" + patient;
        assertThat(patient(patient).get(path).problem()).isEqualTo("not-found");
        assertThat(typeOf(completed(patient, "neck"))).isEqualTo("F2");
        accountant().put(path, ANNA);
        assertThat(patient(patient).get(path).json().path("name").asString()).isEqualTo("Anna Smit");
        assertThat(typeOf(completed(patient, "neck"))).isEqualTo("F1");
        assertThat(patient(patient).delete(path).status()).isEqualTo(200);
        assertThat(patient(patient).delete(path).problem()).isEqualTo("not-found");
        assertThat(typeOf(completed(patient, "neck"))).isEqualTo("F2");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "name | Anna Smit | ''",
                "name | Anna Smit | Anna\\nSmit",
                "taxNumber | 12345678-z | ''",
                "taxNumber | 12345678-z | 12345678A",
                "taxNumber | 12345678-z | ?",
                "address | Calle Mayor 2, Madrid | ''",
                "country | \"ES\" | \"XX\"",
                "country | \"ES\" | null",
            })
    void aFieldThatIsWrongIsNamed(String field, String right, String wrong) {
        UUID patient = UUID.randomUUID();
        assertThat(accountant()
                        .put(API + "recipients/" + patient, ANNA.replace(right, wrong))
                        .field())
                .isEqualTo(field);
        assertThat(accountant().get(API + "recipients/" + patient).problem()).isEqualTo("not-found");
    }

    @Test
    void nobodySeesOrNamesTheRecipientOfAnother() {
        UUID patient = UUID.randomUUID();
        String path = API + "recipients/" + patient;
        accountant().put(path, ANNA);
        Wire stranger = patient(UUID.randomUUID());
        assertThat(stranger.get(path).problem()).isEqualTo("not-found");
        assertThat(stranger.put(path, ANNA).problem()).isEqualTo("not-found");
        assertThat(stranger.delete(path).problem()).isEqualTo("not-found");
        assertThat(new Wire(port, TestTokens.of(Role.ACCOUNTANT, "utrecht"))
                        .get(path)
                        .problem())
                .isEqualTo("not-found");
        assertThat(new Wire(port, TestTokens.of(Role.CLINICIAN, "naming"))
                        .get(path)
                        .problem())
                .isEqualTo("forbidden");
        assertThat(accountant().get(API + "recipients/x").problem()).isEqualTo("not-found");
    }

    @Test
    void anErasedPatientIsNamedNoMoreAndIssuedInvoicesKeepWhatTheySay() {
        UUID patient = UUID.randomUUID();
        accountant().put(API + "recipients/" + patient, ANNA);
        Visit before = completed(patient, "neck");
        kafka.send("booking.events", "naming", new BookingEvents("naming", patient).erased());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                accountant().get(API + "recipients/" + patient).problem())
                        .isEqualTo("not-found"));
        assertThat(typeOf(completed(patient, "neck"))).isEqualTo("F2");
        assertThat(accountant().get(API + "invoices/" + before.invoice()).text())
                .contains("Anna Smit");
        assertThat(chain.check("naming").firstBroken()).isEmpty();
    }

    private String typeOf(Visit visit) {
        return accountant()
                .get(API + "invoices/" + visit.invoice())
                .json()
                .path("type")
                .asString();
    }

    private Visit completed(UUID patient, String area) {
        Session session = new Session(
                UUID.randomUUID(),
                patient,
                new Treatment("microdermabrasion-levels", "microdermabrasion", "level-2", List.of(area)),
                LocalDate.of(2026, 11, 2));
        return visits.visits()
                .completed(issuer, new Visit("naming", session, Instant.parse("2026-11-02T10:00:00Z"), null));
    }

    private Wire accountant() {
        return new Wire(port, TestTokens.of(Role.ACCOUNTANT, "naming"));
    }

    private Wire patient(UUID id) {
        return new Wire(port, TestTokens.ofPatient(id, "naming"));
    }
}
