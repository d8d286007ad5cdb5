package clinic.sunwise.billing.cancellations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.billing.BillingEvents;
import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.BillingVisits;
import clinic.sunwise.billing.documents.PdfReading;
import clinic.sunwise.billing.documents.SpanishClinic;
import clinic.sunwise.billing.documents.verifactu.RecordSchema;
import clinic.sunwise.billing.exports.CsvTable;
import clinic.sunwise.billing.exports.Zips;
import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.platform.events.EventSchemas;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Invoices that should never have been issued: out of the books, and still where they are. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CancellationIT {

    private static final String CLINIC = "oviedo";
    private static final String API = "/api/clinics/oviedo/";
    private static final UUID ANNA = UUID.randomUUID();
    private static final String MISTAKE =
            "{\"reason\":\"nothing-rendered\",\"note\":\"the wrong patient was checked in\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private BillingVisits visits;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void clinic() {
        SpanishClinic.open(visits, CLINIC);
    }

    @Test
    void whatIsCancelledIsOutOfTheBooksAndStillThere() {
        Invoice stays = visits.invoice(CLINIC, ANNA, "nose");
        Invoice invoice = visits.invoice(CLINIC, ANNA, "neck");
        String path = path(invoice, "");
        String key = UUID.randomUUID().toString();
        JsonNode cancelled =
                accountant().post(path + "/cancellation", MISTAKE, key).json();
        assertThat(accountant().post(path + "/cancellation", MISTAKE, key).json())
                .isEqualTo(cancelled);
        assertThat(accountant().get(path + "/cancellation").json()).isEqualTo(cancelled);
        assertThat(cancelled.path("chain").path("position").asLong())
                .isGreaterThan(invoice.link().position());

        JsonNode after = accountant().get(path).json();
        assertThat(after.path("state").asString()).isEqualTo("cancelled");
        assertThat(after.path("open").path("amount").asString()).isEqualTo("0.00");
        assertThat(after.path("paid").path("amount").asString()).isEqualTo("0.00");
        JsonNode chain = accountant().get(API + "invoices/chain").json();
        assertThat(chain.path("valid").asBoolean()).as(chain.toString()).isTrue();

        assertThat(accountant().post(path + "/cancellation", MISTAKE).problem()).isEqualTo("wrong-state");
        assertThat(accountant()
                        .post(path + "/credit-notes", "{\"reason\":\"other\"}")
                        .problem())
                .isEqualTo("wrong-state");
        assertThat(accountant().post(path + "/full-invoice", "").problem()).isEqualTo("wrong-state");
        filesTellIt(stays, invoice);
        assertThat(BillingEvents.await(
                        "billing.invoice-cancelled.v1", invoice.id().toString()))
                .contains("nothing-rendered", invoice.number().text(), ANNA.toString())
                .doesNotContain("wrong patient")
                .satisfies(event -> assertThat(new EventSchemas().violation("billing.invoice-cancelled.v1", event))
                        .isEmpty());
    }

    /** On paper too, for her who keeps one, and only of this one. */
    @Test
    void itsFileSaysThatItIsCancelled() {
        Invoice stays = visits.invoice(CLINIC, ANNA, "nose");
        Invoice invoice = visits.invoice(CLINIC, ANNA, "neck");
        accountant().post(path(invoice, "/cancellation"), MISTAKE);
        assertThat(PdfReading.text(
                        accountant().file(path(invoice, ".pdf?language=es")).body()))
                .contains("ANULADA el", "(anulada)")
                .contains(accountant()
                        .get(path(invoice, "/cancellation"))
                        .json()
                        .path("chain")
                        .path("hash")
                        .asString());
        assertThat(PdfReading.text(
                        accountant().file(path(stays, ".pdf?language=es")).body()))
                .doesNotContain("ANULADA");
    }

    private void filesTellIt(Invoice stays, Invoice cancelled) {
        String days = "from=" + stays.issuedOn() + "&to=" + cancelled.issuedOn().plusDays(1);
        CsvTable invoices = CsvTable.of(
                accountant().get(API + "exports/invoices.csv?" + days).text());
        assertThat(invoices.rows())
                .anySatisfy(
                        row -> assertThat(row).startsWith(stays.number().text()).endsWith("simplified", ""))
                .anySatisfy(row -> assertThat(row)
                        .startsWith(cancelled.number().text())
                        .endsWith("simplified", cancelled.issuedOn().toString()));
        assertThat(balances(cancelled)).containsExactly("411 0.00", "44571 0.00", "706 0.00");
        CsvTable vat = CsvTable.of(
                accountant().get(API + "exports/vat-summary.csv?" + days).text());
        assertThat(vat.sum("gross"))
                .isEqualByComparingTo(jdbc.sql("""
                        select sum(gross) from invoice i where clinic = 'oviedo'
                            and not exists (select from invoice_cancellation x where x.invoice_id = i.invoice_id)
                        """)
                        .query(BigDecimal.class)
                        .single()
                        .subtract(jdbc.sql("select coalesce(sum(gross), 0) from credit_note where clinic = 'oviedo'")
                                .query(BigDecimal.class)
                                .single()));
        String records = Zips.text(
                accountant().file(API + "exports/verifactu.zip?" + days).body(), "verifactu/00001.xml");
        assertThat(RecordSchema.fault(records)).isEmpty();
        assertThat(records)
                .contains("<sf:NumSerieFacturaAnulada>" + cancelled.number().text());
    }

    @Test
    void whatSomethingHangsOnTakesACreditNote() {
        Invoice credited = visits.invoice(CLINIC, ANNA, "neck");
        accountant()
                .post(
                        path(credited, "/credit-notes"),
                        "{\"reason\":\"other\",\"lines\":[{\"line\":1,\"amount\":{\"amount\":\"1\",\"currency\":\"EUR\"}}]}");
        assertThat(accountant().post(path(credited, "/cancellation"), MISTAKE).text())
                .contains("wrong-state", "Credit the rest", "\"because\":\"credited\"");
        UUID payer = UUID.randomUUID();
        Invoice paid = visits.invoice(CLINIC, payer, "neck");
        new Wire(port, TestTokens.of(Role.RECEPTION, CLINIC)).post(API + "payments", """
                        {"patientId":"%s","method":"card","amount":{"amount":"1.00","currency":"EUR"}}""".formatted(payer));
        assertThat(accountant().post(path(paid, "/cancellation"), MISTAKE).text())
                .contains("wrong-state", "Something was paid");
        visits.clinic(BillingFixtures.issuer("arnhem"));
        Invoice dutch = visits.invoice("arnhem", ANNA, "neck");
        assertThat(new Wire(port, TestTokens.of(Role.ACCOUNTANT, "arnhem"))
                        .post("/api/clinics/arnhem/invoices/" + dutch.id() + "/cancellation", MISTAKE)
                        .text())
                .contains("wrong-state", "Only Spain");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"note\":\"n\"} | reason",
                "{\"reason\":\"mood\",\"note\":\"n\"} | reason",
                "{\"reason\":\"trial\"} | note",
                "{\"reason\":\"trial\",\"note\":\"  \"} | note",
                "{\"reason\":\"trial\",\"note\":\"n\",\"amount\":\"-1\"} | amount",
            })
    void whatIsWrongIsNamed(String body, String field) {
        Invoice invoice = visits.invoice(CLINIC, ANNA, "neck");
        assertThat(accountant().post(path(invoice, "/cancellation"), body).field())
                .isEqualTo(field);
        assertThat(accountant().get(path(invoice, "/cancellation")).problem()).isEqualTo("not-found");
    }

    @Test
    void nobodyElseCancels() {
        Invoice invoice = visits.invoice(CLINIC, ANNA, "neck");
        assertThat(new Wire(port, TestTokens.ofPatient(ANNA, CLINIC))
                        .post(path(invoice, "/cancellation"), MISTAKE)
                        .problem())
                .isEqualTo("forbidden");
        assertThat(accountant()
                        .post(API + "invoices/" + UUID.randomUUID() + "/cancellation", MISTAKE)
                        .problem())
                .isEqualTo("not-found");
        assertThat(new Wire(port, TestTokens.of(Role.ACCOUNTANT, "arnhem"))
                        .post(path(invoice, "/cancellation"), MISTAKE)
                        .problem())
                .isEqualTo("not-found");
    }

    /** Whoever writes past the program is stopped at the end of the transaction. */
    @Test
    void theDatabaseCancelsNothingThatIsStillInTheBooks() {
        Invoice invoice = visits.invoice(CLINIC, ANNA, "neck");
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into chain_notice (clinic, notice_id, act, invoice_id, refused_before, unknown_to_agency, recorded_at)
                        values ('oviedo', gen_random_uuid(), 'cancel', ?, false, false, date_trunc('second', now()))
                        """).param(invoice.id()).update())
                .hasMessageContaining("is not in the chain");
        assertThatThrownBy(() ->
                        jdbc.sql("update invoice_cancellation set note = 'x'").update())
                .hasMessageContaining("refused");
    }

    private List<String> balances(Invoice invoice) {
        return jdbc.sql("""
                        select account || ' ' || sum(debit - credit) from ledger_posting
                        where clinic = :clinic and invoice_id = :id group by account order by account
                        """)
                .param("clinic", CLINIC)
                .param("id", invoice.id())
                .query(String.class)
                .list();
    }

    private static String path(Invoice invoice, String more) {
        return API + "invoices/" + invoice.id() + more;
    }

    private Wire accountant() {
        return new Wire(port, TestTokens.of(Role.ACCOUNTANT, CLINIC));
    }
}
