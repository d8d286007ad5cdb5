package clinic.sunwise.billing.packages;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.BillingVisits;
import clinic.sunwise.billing.estimates.EstimateBan;
import clinic.sunwise.billing.estimates.Estimates;
import clinic.sunwise.billing.invoices.InvoiceAnnouncements;
import clinic.sunwise.billing.invoices.InvoiceStore;
import clinic.sunwise.billing.invoices.Invoices;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.ledger.Ledger;
import clinic.sunwise.billing.payments.PaymentDesk;
import clinic.sunwise.billing.pricing.Extras;
import clinic.sunwise.billing.pricing.Order;
import clinic.sunwise.billing.pricing.Treatment;
import clinic.sunwise.billing.recipients.Recipients;
import clinic.sunwise.billing.tax.Purpose;
import clinic.sunwise.billing.visits.VisitState;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What expires, and what the reports say of packages. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackageReportsIT {

    private static final String CLINIC = "reckoning";

    @LocalServerPort
    private int port;

    private PackageShop shop;

    @Autowired
    private BillingVisits visits;

    @Autowired
    private PackageStore store;

    @Autowired
    private Estimates estimates;

    @Autowired
    private EstimateBan ban;

    @Autowired
    private InvoiceStore invoiceStore;

    @Autowired
    private Recipients recipients;

    @Autowired
    private Ledger ledger;

    @Autowired
    private InvoiceAnnouncements announcements;

    @Autowired
    private PackageAnnouncements packageAnnouncements;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeAll
    void clinic() {
        shop = new PackageShop(new PaymentDesk(port, CLINIC), visits);
        shop.open();
    }

    /** Sold for 30 days long ago: it pays for nothing any more and stays owed until the office gives it up. */
    @Test
    void whatHasExpiredIsOwedUntilItIsGivenUp() {
        UUID anna = UUID.randomUUID();
        PackageShop past = new PackageShop(new PaymentDesk(port, "overdue"), visits);
        past.open();
        CoursePackage sold = soldOn(past, "2026-01-10T09:00:00Z", anna, 30);
        assertThat(past.completed(UUID.randomUUID(), anna, "2026-02-10", "neck").state())
                .isEqualTo(VisitState.INVOICED);
        assertThat(past.completed(UUID.randomUUID(), anna, "2026-01-09", "neck").state())
                .isEqualTo(VisitState.INVOICED);
        assertThat(past.completed(UUID.randomUUID(), anna, "2026-02-09", "neck").state())
                .isEqualTo(VisitState.COVERED);
        String path = past.desk().api() + "packages/" + sold.id();
        JsonNode expired = past.desk().accountant().get(path).json();
        assertThat(expired.path("state").asString()).isEqualTo("expired");
        assertThat(expired.path("warnings").toString()).isEqualTo("[\"expired\"]");
        assertThat(expired.path("allowed").toString()).isEqualTo("[\"refund\",\"forfeit\"]");
        assertThat(owed(past, "")).containsEntry(sold.id().toString(), "2 72.89");

        JsonNode given = past.desk()
                .accountant()
                .post(path + "/forfeiture", "{\"reason\":\"no answer to three letters\"}")
                .json();
        assertThat(given.path("state").asString()).isEqualTo("forfeited");
        assertThat(given.path("closedBecause").asString()).isEqualTo("no answer to three letters");
        assertThat(owed(past, "")).doesNotContainKey(sold.id().toString());
        assertThat(owed(past, "?asOf=2026-01-10")).containsEntry(sold.id().toString(), "3 109.34");
        assertThat(owed(past, "?asOf=2026-01-09")).isEmpty();
        assertThat(past.report("sessions-owed?asOf=2999-01-01")
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo("asOf");
    }

    /** The report, made of packages, and the account, made of documents, say the same. */
    @Test
    void theReportReconcilesToTheLedger() {
        UUID anna = UUID.randomUUID();
        shop.completed(anna, shop.sold(anna, 7, "neck"), "neck");
        shop.close(shop.sold(anna, 5, "whole-face"), "refund");
        JsonNode total = shop.report("sessions-owed").path("totals").path(0);
        assertThat(total.path("sessions").asInt()).isPositive();
        assertThat(total.path("net")).isEqualTo(total.path("ledger"));
    }

    /** Tax is due with the sale and by its documents: what sessions earn later changes turnover, and no tax. */
    @Test
    void theTaxReportIsThatOfTheDocuments() {
        UUID anna = UUID.randomUUID();
        JsonNode sold = shop.sold(anna, 7, "neck");
        shop.completed(anna, sold, "neck");
        String day = sold.path("soldOn").asString();
        JsonNode vat = shop.report("vat?by=day&from=" + day + "&to=" + day)
                .path("items")
                .path(0);
        BigDecimal documents = jdbc.sql("""
                        select (select sum(gross) from invoice where clinic = 'reckoning')
                            - (select coalesce(sum(gross), 0) from credit_note where clinic = 'reckoning')
                        """).query(BigDecimal.class).single();
        assertThat(vat.path("gross").path("amount").asString()).isEqualTo(documents.toPlainString());
        assertThat(shop.desk()
                        .accountant()
                        .get(shop.desk().api() + "exports/vat-summary.csv?month=" + day.substring(0, 7))
                        .text())
                .contains("," + documents.toPlainString());
    }

    /** What each package of the report has left and what that is worth, by its id. */
    private Map<String, String> owed(PackageShop shop, String asOf) {
        return shop.report("sessions-owed" + asOf).path("items").values().stream()
                .collect(Collectors.toMap(
                        each -> each.path("packageId").asString(),
                        each -> each.path("sessions").asInt() + " "
                                + each.path("net").path("amount").asString()));
    }

    private CoursePackage soldOn(PackageShop shop, String moment, UUID patient, int validDays) {
        Clock clock = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
        Packages packages = new Packages(
                store,
                estimates,
                ban,
                new Invoices(invoiceStore, recipients, ledger, announcements, clock),
                packageAnnouncements,
                clock);
        Issuer issuer = visits.issuers().find(shop.desk().clinic()).orElseThrow();
        Order order = new Order(
                new Treatment(PackageShop.PROTOCOL, "microdermabrasion", "level-2", List.of("neck")),
                Purpose.AESTHETIC,
                new Extras(null, List.of(), List.of(), null, 3));
        SaleOutcome outcome = Objects.requireNonNull(new TransactionTemplate(transactions)
                .execute(status ->
                        packages.sell(issuer, new Packages.Wish(patient, order, validDays, null, false, "reception"))));
        return ((SaleOutcome.Sold) outcome).what();
    }
}
