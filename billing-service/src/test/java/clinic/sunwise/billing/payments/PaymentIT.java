package clinic.sunwise.billing.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import clinic.sunwise.billing.BillingEvents;
import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.BillingVisits;
import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.platform.events.EventSchemas;
import clinic.sunwise.platform.test.Wire;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Money on the wire: received, put on invoices, kept, paid back. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaymentIT {

    private static final String CLINIC = "paying";

    @LocalServerPort
    private int port;

    private PaymentDesk desk;

    @Autowired
    private BillingVisits visits;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void clinic() {
        visits.clinic(BillingFixtures.issuer(CLINIC));
        desk = new PaymentDesk(port, CLINIC);
    }

    @Test
    void aPartThenTooMuchAndTheRestIsADepositThatIsUsedAndPaidBack() {
        UUID anna = UUID.randomUUID();
        Invoice first = visits.invoice(CLINIC, anna, "neck");
        JsonNode part = desk.pay(anna, "card", "20.00", "").json();
        assertThat(part.path("number").asString()).matches("PPAY-20\\d\\d-\\d{6}");
        assertThat(part.path("allocations").path(0).path("invoiceId").asString())
                .isEqualTo(first.id().toString());
        assertThat(state(first)).isEqualTo("partly-paid 29.00");
        assertThat(paidEvents(first)).isZero();

        JsonNode more = desk.pay(anna, "transfer", "100.00", "").json();
        assertThat(more.path("unallocated").path("amount").asString()).isEqualTo("71.00");
        assertThat(state(first)).isEqualTo("paid 0.00");
        paidEventLeaves(first);

        Invoice second = visits.invoice(CLINIC, anna, "nose");
        String allocation = "{\"patientId\":\"" + anna + "\",\"currency\":\"EUR\"}";
        JsonNode allocated = desk.reception()
                .post(desk.api() + "payments/allocations", allocation)
                .json();
        assertThat(allocated.path("kind").asString()).isEqualTo("allocation");
        assertThat(allocated.path("amount").path("amount").asString()).isEqualTo("20.00");
        assertThat(state(second)).isEqualTo("paid 0.00");
        assertThat(desk.reception()
                        .post(desk.api() + "payments/allocations", allocation)
                        .problem())
                .isEqualTo("amount-not-available");

        assertThat(desk.refund(anna, "transfer", "51.01").problem()).isEqualTo("amount-not-available");
        assertThat(desk.refund(anna, "transfer", "51.00").json().path("kind").asString())
                .isEqualTo("refund");
        JsonNode balance =
                desk.reception().get(desk.api() + "payments/balances/" + anna).json();
        assertThat(balance.path("accounts").toString()).isEqualTo("""
                [{"open":{"amount":"0.00","currency":"EUR"},"deposit":{"amount":"0.00","currency":"EUR"},"invoices":[]}]""");
    }

    @Test
    void namedInvoicesArePaidAsNamed() {
        UUID anna = UUID.randomUUID();
        Invoice old = visits.invoice(CLINIC, anna, "neck");
        Invoice recent = visits.invoice(CLINIC, anna, "nose");
        String named = ",\"invoices\":[{\"invoiceId\":\"" + recent.id()
                + "\",\"amount\":{\"amount\":\"15.00\",\"currency\":\"EUR\"}}]";
        JsonNode payment = desk.pay(anna, "card", "15.00", named).json();
        assertThat(payment.path("allocations")).hasSize(1);
        assertThat(state(old)).isEqualTo("issued 49.00");
        assertThat(state(recent)).isEqualTo("partly-paid 5.00");
        Wire.Answer above = desk.pay(anna, "card", "15.00", named);
        assertThat(above.problem()).isEqualTo("amount-not-available");
        assertThat(above.json().path("available").path("amount").asString()).isEqualTo("5.00");
        assertThat(above.json().path("field").asString()).isEqualTo("invoices[0].amount");
    }

    /** A credit note on a paid invoice gives the money back into the patient's deposit. */
    @Test
    void whatWasPaidAndIsCreditedBecomesADeposit() {
        UUID anna = UUID.randomUUID();
        Invoice invoice = visits.invoice(CLINIC, anna, "neck");
        desk.pay(anna, "card", "40.00", "");
        desk.accountant()
                .post(desk.api() + "invoices/" + invoice.id() + "/credit-notes", "{\"reason\":\"taken-back\"}");
        assertThat(state(invoice)).isEqualTo("credited 0.00");
        assertThat(desk.refund(anna, "card", "40.01").problem()).isEqualTo("amount-not-available");
        assertThat(desk.refund(anna, "card", "40.00").status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !BillingEvents.of(
                                "billing.credit-note-issued.v1", invoice.id().toString())
                        .isEmpty());
        assertThat(paidEvents(invoice)).isZero();
    }

    /** Partly paid, and the open rest is taken back: then it is paid, and the world is told. */
    @Test
    void aCreditNoteOfTheOpenRestMakesAnInvoicePaid() {
        UUID anna = UUID.randomUUID();
        Invoice invoice = visits.invoice(CLINIC, anna, "neck");
        desk.pay(anna, "card", "40.00", "");
        desk.accountant().post(desk.api() + "invoices/" + invoice.id() + "/credit-notes", """
                {"reason":"other","lines":[{"line":1,"amount":{"amount":"9.00","currency":"EUR"}}]}""");
        assertThat(state(invoice)).isEqualTo("paid 0.00");
        paidEventLeaves(invoice);
    }

    /** Twenty refunds of 10.00 out of a deposit of 50.00 at once: five succeed. */
    @Test
    void manyAtOnceTakeNoMoreThanThereIs() throws Exception {
        UUID anna = UUID.randomUUID();
        desk.pay(anna, "card", "50.00", "");
        try (ExecutorService pool = Executors.newFixedThreadPool(20)) {
            List<Future<Integer>> running = IntStream.range(0, 20)
                    .mapToObj(n -> pool.submit(
                            () -> desk.refund(anna, "transfer", "10.00").status()))
                    .toList();
            int paidBack = 0;
            for (Future<Integer> each : running) {
                paidBack += each.get() == 200 ? 1 : 0;
            }
            assertThat(paidBack).isEqualTo(5);
        }
        assertThat(jdbc.sql("select count(*) = max(sequence) from payment where clinic = 'paying'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThatThrownBy(() -> jdbc.sql("update payment set amount = 1").update())
                .hasMessageContaining("UPDATE of payment is refused");
    }

    private String state(Invoice invoice) {
        JsonNode answer =
                desk.accountant().get(desk.api() + "invoices/" + invoice.id()).json();
        return answer.path("state").asString() + " "
                + answer.path("open").path("amount").asString();
    }

    private static int paidEvents(Invoice invoice) {
        return BillingEvents.of("billing.invoice-paid.v1", invoice.id().toString())
                .size();
    }

    private static void paidEventLeaves(Invoice invoice) {
        await().atMost(Duration.ofSeconds(60)).until(() -> paidEvents(invoice) > 0);
        assertThat(BillingEvents.of("billing.invoice-paid.v1", invoice.id().toString()))
                .singleElement()
                .satisfies(event -> assertThat(new EventSchemas().violation("billing.invoice-paid.v1", event))
                        .isEmpty());
    }
}
