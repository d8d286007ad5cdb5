package clinic.sunwise.billing.creditnotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.BillingVisits;
import clinic.sunwise.billing.creditnotes.rules.CreditDecision;
import clinic.sunwise.billing.creditnotes.rules.CreditReason;
import clinic.sunwise.billing.invoices.ChainCheck;
import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Credit notes on the wire and under load. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CreditNoteIT {

    private static final String CLINIC = "crediting";
    private static final String API = "/api/clinics/crediting/";
    private static final UUID ANNA = UUID.randomUUID();
    private static final String WHOLE = "{\"reason\":\"taken-back\",\"note\":\"rash\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private BillingVisits visits;

    @Autowired
    private Issuers issuers;

    @Autowired
    private CreditNotes creditNotes;

    @Autowired
    private ChainCheck chain;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void clinic() {
        visits.clinic(BillingFixtures.issuer(CLINIC));
    }

    @Test
    void aPartAndThenTheRestAreTakenBackAndTheInvoiceTells() {
        Invoice invoice = visits.invoice(CLINIC, ANNA, "neck", "nose");
        String path = API + "invoices/" + invoice.id();
        assertThat(accountant().get(path).json().path("state").asString()).isEqualTo("issued");

        JsonNode part = accountant().post(path + "/credit-notes", """
                        {"reason":"other","lines":[{"line":1,"amount":{"amount":"24.50","currency":"EUR"}}]}""").json();
        assertThat(part.path("number").asString()).matches("RCRE-20\\d\\d-\\d{6}");
        assertThat(part.path("type").asString()).isEqualTo("R5");
        assertThat(part.path("invoiceNumber").asString())
                .isEqualTo(invoice.number().text());
        assertThat(part.path("vat").toString()).isEqualTo("""
                [{"category":"S","rate":"21","net":{"amount":"20.25","currency":"EUR"},\
                "vat":{"amount":"4.25","currency":"EUR"},"gross":{"amount":"24.50","currency":"EUR"}}]""");
        JsonNode between = accountant().get(path).json();
        assertThat(between.path("state").asString()).isEqualTo("issued");
        assertThat(between.path("open").path("amount").asString()).isEqualTo("44.50");
        assertThat(between.path("credited").path("amount").asString()).isEqualTo("24.50");

        JsonNode rest = accountant().post(path + "/credit-notes", WHOLE).json();
        assertThat(rest.path("total").path("gross").path("amount").asString()).isEqualTo("44.50");
        JsonNode after = accountant().get(path).json();
        assertThat(after.path("state").asString()).isEqualTo("credited");
        assertThat(after.path("open").path("amount").asString()).isEqualTo("0.00");
        assertThat(accountant().post(path + "/credit-notes", WHOLE).problem()).isEqualTo("credit-above-rest");

        assertThat(accountant()
                        .get(API + "credit-notes/" + rest.path("id").asString())
                        .json())
                .isEqualTo(rest);
        assertThat(chain.check(CLINIC).firstBroken()).isEmpty();
        assertThat(jdbc.sql("""
                        select account || ' ' || sum(debit - credit) from ledger_posting
                        where clinic = :clinic and invoice_id = :id group by account order by account
                        """)
                        .param("clinic", CLINIC)
                        .param("id", invoice.id())
                        .query(String.class)
                        .list())
                .containsExactly("411 0.00", "44571 0.00", "706 0.00");
    }

    @Test
    void aRepeatedRequestCreditsOnce() {
        Invoice invoice = visits.invoice(CLINIC, ANNA, "neck");
        String path = API + "invoices/" + invoice.id() + "/credit-notes";
        String key = UUID.randomUUID().toString();
        Wire.Answer first = accountant().post(path, WHOLE, key);
        assertThat(first.status()).isEqualTo(200);
        assertThat(accountant().post(path, WHOLE, key).json()).isEqualTo(first.json());
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"reason\":\"mood\"} | invalid-request | reason",
                "{} | invalid-request | reason",
                "{\"reason\":\"other\",\"lines\":[]} | invalid-request | lines",
                "{\"reason\":\"other\",\"lines\":[{}]} | invalid-request | lines[0].line",
                "{\"reason\":\"other\",\"lines\":[{\"line\":2}]} | invalid-request | lines[0].line",
                "{\"reason\":\"other\",\"lines\":[{\"line\":1},{\"line\":1}]} | invalid-request | lines[1].line",
                "{\"reason\":\"other\",\"lines\":[{\"line\":1,\"amount\":{\"amount\":\"-1\",\"currency\":\"EUR\"}}]} | invalid-request | lines[0].amount.amount",
                "{\"reason\":\"other\",\"lines\":[{\"line\":1,\"amount\":{\"amount\":\"0\",\"currency\":\"EUR\"}}]} | invalid-request | lines[0].amount.amount",
                "{\"reason\":\"other\",\"lines\":[{\"line\":1,\"amount\":{\"amount\":\"1.001\",\"currency\":\"EUR\"}}]} | invalid-request | lines[0].amount.amount",
                "{\"reason\":\"other\",\"lines\":[{\"line\":1,\"amount\":{\"amount\":\"1\",\"currency\":\"RUB\"}}]} | invalid-request | lines[0].amount.currency",
                "{\"reason\":\"other\",\"lines\":[{\"line\":1,\"amount\":{\"amount\":\"1\"}}]} | invalid-request | lines[0].amount.currency",
                "{\"reason\":\"other\",\"lines\":[{\"line\":1,\"amount\":{\"amount\":\"49.01\",\"currency\":\"EUR\"}}]} | credit-above-rest | ''",
            })
    void whatIsNoCreditNoteIsRefusedByField(String body, String problem, String field) {
        Invoice invoice = visits.invoice(CLINIC, ANNA, "neck");
        Wire.Answer answer = accountant().post(API + "invoices/" + invoice.id() + "/credit-notes", body);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.field()).isEqualTo(field.replace("''", ""));
    }

    @Test
    void theOfficeCreditsAndAPatientSeesHerOwn() {
        Invoice invoice = visits.invoice(CLINIC, ANNA, "neck");
        String path = API + "invoices/" + invoice.id() + "/credit-notes";
        for (Role role : List.of(Role.RECEPTION, Role.CLINICIAN)) {
            assertThat(new Wire(port, TestTokens.of(role, CLINIC))
                            .post(path, WHOLE)
                            .status())
                    .isEqualTo(403);
        }
        Wire anna = new Wire(port, TestTokens.ofPatient(ANNA, CLINIC));
        assertThat(anna.post(path, WHOLE).status()).isEqualTo(403);
        assertThat(new Wire(port, TestTokens.of(Role.ACCOUNTANT, "moscow"))
                        .post(path, WHOLE)
                        .status())
                .isEqualTo(404);
        assertThat(accountant()
                        .post(API + "invoices/" + UUID.randomUUID() + "/credit-notes", WHOLE)
                        .problem())
                .isEqualTo("not-found");

        String id = accountant().post(path, WHOLE).json().path("id").asString();
        assertThat(anna.get(API + "credit-notes/" + id).status()).isEqualTo(200);
        Wire other = new Wire(port, TestTokens.ofPatient(UUID.randomUUID(), CLINIC));
        assertThat(other.get(API + "credit-notes/" + id).problem()).isEqualTo("not-found");
        assertThat(other.get(API + "credit-notes").json().path("items")).isEmpty();
        JsonNode page = anna.get(API + "credit-notes?limit=1").json();
        assertThat(page.path("items")).hasSize(1);
    }

    /** Twenty who each take back 9.80 of 49.00: five succeed, whoever they are. */
    @Test
    void manyAtOnceNeverTakeBackMoreThanThereIs() throws Exception {
        visits.clinic(BillingFixtures.issuer("rushed"));
        Invoice invoice = visits.invoice("rushed", ANNA, "neck");
        CreditNotes.Wish wish = new CreditNotes.Wish(
                CreditReason.OTHER, "", List.of(new CreditDecision.Asked(1, Money.of("9.80", Currency.EUR))));
        try (ExecutorService pool = Executors.newFixedThreadPool(20)) {
            List<Future<Boolean>> running = IntStream.range(0, 20)
                    .mapToObj(n -> pool.submit(() -> creditNotes
                                    .issue(issuers.find("rushed").orElseThrow(), invoice.id(), wish)
                                    .orElseThrow()
                            instanceof CreditOutcome.Issued))
                    .toList();
            int issued = 0;
            for (Future<Boolean> each : running) {
                issued += each.get() ? 1 : 0;
            }
            assertThat(issued).isEqualTo(5);
        }
        assertThat(jdbc.sql("select sequence from credit_note where clinic = 'rushed' order by sequence")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(jdbc.sql("select sum(net) from credit_note where clinic = 'rushed'")
                        .query(java.math.BigDecimal.class)
                        .single())
                .isEqualByComparingTo("40.50");
        assertThat(chain.check("rushed")).isEqualTo(new ChainCheck.Result(6, java.util.Optional.empty()));
    }

    /** The guarantee is the database's: it does not trust the program. */
    @Test
    void theDatabaseItselfRefusesToCreditMoreOrToChangeACreditNote() {
        Invoice invoice = visits.invoice(CLINIC, ANNA, "neck", "nose");
        String path = API + "invoices/" + invoice.id() + "/credit-notes";
        accountant().post(path, "{\"reason\":\"other\",\"lines\":[{\"line\":1}]}");
        JsonNode other = accountant()
                .post(path, "{\"reason\":\"other\",\"lines\":[{\"line\":2}]}")
                .json();
        assertThatThrownBy(() -> jdbc.sql("insert into credit_note_line values (:clinic, :note, :id, 1, 0.01)")
                        .param("clinic", CLINIC)
                        .param("note", UUID.fromString(other.path("id").asString()))
                        .param("id", invoice.id())
                        .update())
                .hasMessageContaining("more would be credited");
        for (String table : List.of("credit_note", "credit_note_vat", "credit_note_line")) {
            assertThatThrownBy(
                            () -> jdbc.sql("update " + table + " set gross = 1").update())
                    .hasMessageContaining("UPDATE of " + table + " is refused");
            assertThatThrownBy(() -> jdbc.sql("delete from " + table).update())
                    .hasMessageContaining("DELETE of " + table + " is refused");
        }
    }

    private Wire accountant() {
        return new Wire(port, TestTokens.of(Role.ACCOUNTANT, CLINIC));
    }
}
