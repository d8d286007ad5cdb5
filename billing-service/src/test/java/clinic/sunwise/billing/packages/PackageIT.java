package clinic.sunwise.billing.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.billing.BillingEvents;
import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.BillingVisits;
import clinic.sunwise.billing.SessionEvents;
import clinic.sunwise.billing.payments.PaymentDesk;
import clinic.sunwise.billing.visits.Visit;
import clinic.sunwise.billing.visits.VisitState;
import clinic.sunwise.platform.events.EventSchemas;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/** A course sold in advance, from its invoice to its last session or its refund. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackageIT {

    private static final String CLINIC = "coursing";

    @LocalServerPort
    private int port;

    private PackageShop shop;

    @Autowired
    private BillingVisits visits;

    @Autowired
    private KafkaTemplate<String, String> kafka;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void clinic() {
        shop = new PackageShop(new PaymentDesk(port, CLINIC), visits);
        shop.open();
    }

    /** 3 × 85.50 = 256.50, of which 211.98 are net: each session earns 70.66, and its tax was due with the sale. */
    @Test
    void soldOnceUsedBySessionAndNeverChargedTwice() {
        UUID anna = UUID.randomUUID();
        JsonNode sold = shop.sold(anna, 3, "whole-face");
        String day = sold.path("soldOn").asString();
        assertThat(amount(sold, "price")).isEqualTo("256.50");
        JsonNode invoice = invoice(sold);
        assertThat(invoice.path("kind").asString()).isEqualTo("package");
        assertThat(invoice.has("appointmentId")).isFalse();
        assertThat(amount(invoice, "open")).isEqualTo("256.50");
        assertThat(invoice.path("lines").path(0).path("text").asString())
                .isEqualTo("3 × microdermabrasion level 2, whole face, course of 3 −10 %");
        assertThat(books(sold)).isEqualTo("411 256.50, 44571 -44.52, 487 -211.98");
        assertThat(shop.desk().pay(anna, "card", "256.50", "").json().path("allocations"))
                .hasSize(1);

        Visit first = shop.completed(anna, sold, "whole-face");
        assertThat(first.state()).isEqualTo(VisitState.COVERED);
        assertThat(books(sold)).isEqualTo("411 0.00, 44571 -44.52, 487 -141.32, 706 -70.66");
        assertThat(visits.visits().price(CLINIC, first.session().appointment())).contains(first);
        assertThat(shop.find(sold).path("left").asInt()).isEqualTo(2);

        Visit second = shop.completed(anna, sold, "whole-face", "neck");
        assertThat(second.state()).isEqualTo(VisitState.INVOICED);
        assertThat(amount(
                        shop.desk()
                                .accountant()
                                .get(shop.desk().api() + "invoices/" + second.invoice())
                                .json()
                                .path("total"),
                        "gross"))
                .isEqualTo("49.00");

        String id = sold.path("id").asString();
        assertThat(BillingEvents.of("billing.package-used-up.v1", id)).isEmpty();
        shop.completed(anna, sold, "whole-face");
        assertThat(shop.find(sold).path("state").asString()).isEqualTo("used-up");
        assertThat(books(sold)).isEqualTo("411 0.00, 44571 -44.52, 487 0.00, 706 -211.98");
        assertThat(shop.completed(anna, sold, "whole-face").state()).isEqualTo(VisitState.INVOICED);
        assertThat(shop.close(sold, "refund").problem()).isEqualTo("wrong-state");

        for (String type : List.of("billing.package-bought.v1", "billing.package-used-up.v1")) {
            assertThat(new EventSchemas().violation(type, BillingEvents.await(type, id)))
                    .isEmpty();
        }
        String issued = BillingEvents.await(
                "billing.invoice-issued.v1", sold.path("invoiceId").asString());
        assertThat(issued).doesNotContain("appointmentId");
        assertThat(shop.revenue(day)).contains(BillingVisits.PRACTITIONER.toString());
    }

    /** The same event twice, and the same session in another event: it uses one. */
    @Test
    void anEventThatComesTwiceUsesOneSession() {
        UUID anna = UUID.randomUUID();
        JsonNode sold = shop.sold(anna, 3, "neck");
        UUID appointment = UUID.randomUUID();
        SessionEvents events = new SessionEvents(CLINIC, anna);
        String at = sold.path("soldOn").asString() + "T12:00:00Z";
        String event = events.completedAt(appointment, at, "neck");
        List.of(event, event, events.completedAt(appointment, at, "neck"))
                .forEach(each -> kafka.send("booking.events", CLINIC, each));
        UUID last = UUID.randomUUID();
        kafka.send("booking.events", CLINIC, events.completedAt(last, at, "nose"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !shop.desk()
                        .accountant()
                        .get(shop.desk().api() + "invoices?appointment=" + last)
                        .json()
                        .path("items")
                        .isEmpty());
        assertThat(shop.find(sold).path("uses").toString()).contains(appointment.toString());
        assertThat(shop.find(sold).path("used").asInt()).isEqualTo(1);
    }

    /** One of three used, 100.00 of 256.50 paid: 171.00 are taken back, of which 156.50 were never paid. */
    @Test
    void theUnusedPartIsTakenBackAtThePriceThatWasPaid() {
        UUID anna = UUID.randomUUID();
        JsonNode sold = shop.sold(anna, 3, "whole-face");
        shop.desk().pay(anna, "card", "100.00", "");
        shop.completed(anna, sold, "whole-face");
        String creditNotes = "invoices/" + sold.path("invoiceId").asString() + "/credit-notes";
        assertThat(shop.desk()
                        .accountant()
                        .post(shop.desk().api() + creditNotes, "{\"reason\":\"other\"}")
                        .problem())
                .isEqualTo("wrong-state");

        JsonNode refunded = shop.close(sold, "refund").json();
        assertThat(refunded.path("state").asString()).isEqualTo("refunded");
        assertThat(refunded.path("left").asInt()).isZero();
        assertThat(amount(refunded, "unused")).isEqualTo("0.00");
        JsonNode note = shop.desk()
                .accountant()
                .get(shop.desk().api() + "credit-notes/"
                        + refunded.path("creditNoteId").asString())
                .json();
        assertThat(amount(note.path("total"), "gross")).isEqualTo("171.00");
        assertThat(books(sold)).isEqualTo("411 0.00, 44571 -14.84, 487 0.00, 706 -70.66");
        assertThat(shop.desk().refund(anna, "transfer", "14.51").problem()).isEqualTo("amount-not-available");
        assertThat(shop.desk().refund(anna, "transfer", "14.50").status()).isEqualTo(200);
        assertThat(shop.close(sold, "refund").problem()).isEqualTo("wrong-state");
        assertThat(shop.completed(anna, sold, "whole-face").state()).isEqualTo(VisitState.INVOICED);
    }

    /** Ten sessions at once of a package of four: four use it, six are charged, and the books end at zero. */
    @Test
    void manySessionsAtOnceUseNoMoreThanThereAre() throws Exception {
        UUID anna = UUID.randomUUID();
        JsonNode sold = shop.sold(anna, 4, "nose");
        try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
            List<Future<VisitState>> running = IntStream.range(0, 10)
                    .mapToObj(n ->
                            pool.submit(() -> shop.completed(anna, sold, "nose").state()))
                    .toList();
            int covered = 0;
            for (Future<VisitState> each : running) {
                covered += each.get() == VisitState.COVERED ? 1 : 0;
            }
            assertThat(covered).isEqualTo(4);
        }
        assertThat(books(sold)).contains("487 0.00");
        assertThatThrownBy(() -> jdbc.sql("delete from package_session where clinic = 'coursing'")
                        .update())
                .hasMessageContaining("DELETE of package_session is refused");
    }

    private JsonNode invoice(JsonNode sold) {
        return shop.desk()
                .accountant()
                .get(shop.desk().api() + "invoices/" + sold.path("invoiceId").asString())
                .json();
    }

    /** What the accounts have by all postings of the package's invoice, debit above zero. */
    private String books(JsonNode sold) {
        return jdbc.sql("""
                        select string_agg(account || ' ' || balance, ', ' order by account) from (
                            select account, sum(debit - credit) as balance from ledger_posting
                            where clinic = 'coursing' and invoice_id = :invoice group by account) as books
                        """)
                .param("invoice", UUID.fromString(sold.path("invoiceId").asString()))
                .query(String.class)
                .single();
    }

    private static String amount(JsonNode of, String field) {
        return of.path(field).path("amount").asString();
    }
}
