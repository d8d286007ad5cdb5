package clinic.sunwise.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sunwise.billing.estimates.Estimate;
import clinic.sunwise.billing.estimates.EstimateAnnouncements;
import clinic.sunwise.billing.estimates.EstimateBan;
import clinic.sunwise.billing.estimates.EstimateStore;
import clinic.sunwise.billing.estimates.Estimates;
import clinic.sunwise.billing.exports.ArchiveFiles;
import clinic.sunwise.billing.exports.CsvTable;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.pricing.Prices;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * A patient of each country at one of the demo's clinics: an estimate three weeks ago, signed, a deposit with its invoice, the session,
 * its invoice, from which the deposit comes off, a part of it paid, a part taken back, and what the accountant takes along of that day.
 */
@BillingServiceTest
class CountryScenarioIT {

    private static final int WEEKS_AGO = 3;

    @LocalServerPort
    private int port;

    @Autowired
    private Issuers issuers;

    @Autowired
    private Prices prices;

    @Autowired
    private EstimateStore estimates;

    @Autowired
    private EstimateAnnouncements announcements;

    @Autowired
    private EstimateBan ban;

    @Autowired
    private KafkaTemplate<String, String> kafka;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    private record Documents(JsonNode deposit, JsonNode invoice, JsonNode note) {}

    @Test
    void spainFromEstimateToArchive() {
        ArchiveFiles archive = archived(CountryStory.SPAIN, billed(CountryStory.SPAIN, "F2"));
        archive.haveAnUnbrokenChain(archive.table("invoices").rows().size()
                + archive.table("credit-notes").rows().size());
    }

    /** No money and no operation within 15 days, and then an invoice that names its recipient. */
    @Test
    void franceFromEstimateToArchive() {
        named(CountryStory.FRANCE, "FR");
        ArchiveFiles archive = archived(CountryStory.FRANCE, billed(CountryStory.FRANCE, "F1"));
        archive.journal().areInOrder();
    }

    @Test
    void theNetherlandsFromEstimateToArchive() {
        named(CountryStory.NETHERLANDS, "NL");
        archived(CountryStory.NETHERLANDS, billed(CountryStory.NETHERLANDS, "F1"));
    }

    @Test
    void russiaFromEstimateToArchive() {
        archived(CountryStory.RUSSIA, billed(CountryStory.RUSSIA, "F2"));
    }

    private void named(CountryStory story, String country) {
        Wire.Answer named = accountant(story)
                .put(
                        story.api() + "recipients/" + story.patient(),
                        "{\"name\":\"Anna Smit\",\"taxNumber\":\"\",\"address\":\"1 rue X, Y\",\"country\":\"" + country
                                + "\",\"reference\":\"\"}");
        assertThat(named.status()).as(named.text()).isEqualTo(200);
    }

    private Documents billed(CountryStory story, String type) {
        Estimate estimate = estimateOfThreeWeeksAgo(story);
        signed(story, estimate);
        UUID appointment = UUID.randomUUID();
        JsonNode deposit = deposit(story, appointment);
        completed(story, appointment);
        JsonNode invoice = invoiceOf(story, appointment);
        assertThat(invoice.path("type").asString()).isEqualTo(type);
        assertThat(gross(deposit)).isEqualByComparingTo(story.deposit());
        assertThat(gross(invoice).add(gross(deposit)))
                .isEqualByComparingTo(estimate.quote().vat().gross().amount());
        Wire.Answer paid = wire(story, Role.RECEPTION)
                .post(
                        story.api() + "payments",
                        "{\"patientId\":\"" + story.patient() + "\",\"method\":\"card\",\"amount\":"
                                + story.money(story.part()) + "}");
        assertThat(paid.status()).as(paid.text()).isEqualTo(200);
        String path = story.api() + "invoices/" + invoice.path("id").asString();
        Wire.Answer note = accountant(story)
                .post(
                        path + "/credit-notes",
                        "{\"reason\":\"taken-back\",\"lines\":[{\"line\":1,\"amount\":" + story.money(story.back())
                                + "}]}");
        assertThat(note.status()).as(note.text()).isBetween(200, 201);
        JsonNode after = accountant(story).get(path).json();
        assertThat(after.path("state").asString()).isEqualTo("partly-paid");
        assertThat(new BigDecimal(after.path("open").path("amount").asString()))
                .isEqualByComparingTo(
                        gross(invoice).subtract(new BigDecimal(story.part())).subtract(new BigDecimal(story.back())));
        return new Documents(deposit, invoice, note.json());
    }

    /** The same use case as today's, by the clock of that day. */
    private Estimate estimateOfThreeWeeksAgo(CountryStory story) {
        Issuer issuer = issuers.find(story.clinic()).orElseThrow();
        Clock then = Clock.offset(clock, Duration.ofDays(-7 * WEEKS_AGO));
        Estimates atThatTime = new Estimates(estimates, prices, announcements, then);
        Estimate estimate = ((Estimates.HandOver.Done) new TransactionTemplate(transactions)
                        .execute(status -> atThatTime.handOver(
                                issuer, new Estimates.Wish(story.patient(), story.language(), story.order(), 90))))
                .estimate();
        LocalDate handedOver = issuer.dayOf(then.instant());
        LocalDate free = handedOver.plusDays(story.reflection());
        assertThat(estimate.firstDay()).isEqualTo(free);
        assertThat(ban.until(issuer, story.patient(), free)).isEmpty();
        assertThat(ban.until(issuer, story.patient(), free.minusDays(1))).contains(free);
        return estimate;
    }

    private void signed(CountryStory story, Estimate estimate) {
        String path = story.api() + "estimates/" + estimate.id();
        Wire patient = new Wire(port, TestTokens.ofPatient(story.patient(), story.clinic()));
        JsonNode read = patient.get(path).json();
        assertThat(read.path("language").asString()).isEqualTo(story.language().code());
        Wire.Answer signed = patient.post(
                path + "/signature",
                "{\"kind\":\"typed\",\"content\":\"Anna Smit\",\"documentSha256\":\""
                        + read.path("documentSha256").asString() + "\"}");
        assertThat(signed.status()).as(signed.text()).isEqualTo(201);
    }

    /** The invoice of a deposit for the session that is just booked. */
    private JsonNode deposit(CountryStory story, UUID appointment) {
        kafka.send(
                "booking.events",
                story.clinic(),
                new BookingEvents(story.clinic(), story.patient()).booked(appointment, story.treatment()));
        Wire.Answer[] taken = new Wire.Answer[1];
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            taken[0] = wire(story, Role.RECEPTION)
                    .post(
                            story.api() + "deposits",
                            "{\"appointmentId\":\"" + appointment + "\",\"method\":\"card\",\"amount\":"
                                    + story.money(story.deposit()) + "}");
            return taken[0].status() != 404;
        });
        assertThat(taken[0].status()).as(taken[0].text()).isEqualTo(201);
        return accountant(story)
                .get(story.api() + "invoices/"
                        + taken[0].json().path("invoiceId").asString())
                .json();
    }

    private void completed(CountryStory story, UUID appointment) {
        String startsAt = OffsetDateTime.ofInstant(
                        clock.instant(),
                        issuers.find(story.clinic()).orElseThrow().zone())
                .toString();
        kafka.send(
                "booking.events",
                story.clinic(),
                new SessionEvents(story.clinic(), story.patient())
                        .completedAt(appointment, startsAt, story.treatment(), story.anaesthesia()));
    }

    private JsonNode invoiceOf(CountryStory story, UUID appointment) {
        String list = story.api() + "invoices?appointment=" + appointment;
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(accountant(story).get(list).json().path("items"))
                                .hasSize(1));
        String id = accountant(story)
                .get(list)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        return accountant(story).get(story.api() + "invoices/" + id).json();
    }

    /** What the accountant takes along of the day, checked by the official validators and against books and reports. */
    private ArchiveFiles archived(CountryStory story, Documents documents) {
        String days = "from=" + day(documents.deposit()) + "&to=" + day(documents.note());
        ArchiveFiles archive = ArchiveFiles.of(accountant(story)
                .file(story.api() + "exports/archive.zip?" + days)
                .body());
        archive.areThoseOfTheManifest();
        archive.passTheValidators(documents.deposit().path("number").asString());
        archive.passTheValidators(documents.invoice().path("number").asString());
        archive.passTheRules(documents.note().path("number").asString());
        CsvTable invoices = archive.table("invoices");
        CsvTable notes = archive.table("credit-notes");
        assertThat(invoices.cells("number"))
                .contains(documents.invoice().path("number").asString());
        assertThat(notes.cells("number"))
                .contains(documents.note().path("number").asString());
        BigDecimal gross = invoices.sum("gross").subtract(notes.sum("gross"));
        BigDecimal vat = invoices.sum("vat").subtract(notes.sum("vat"));
        CsvTable summary = archive.table("vat-summary");
        assertThat(archive.table("invoice-lines").sum("gross")).isEqualByComparingTo(invoices.sum("gross"));
        assertThat(summary.sum("gross")).isEqualByComparingTo(gross);
        assertThat(summary.sum("vat")).isEqualByComparingTo(vat);
        assertThat(archive.payable()).isEqualByComparingTo(gross);
        assertThat(archive.journal().debitLessCredit("VE", "44571").negate()).isEqualByComparingTo(vat);
        reportsSay(story, days, gross, vat);
        return archive;
    }

    private void reportsSay(CountryStory story, String days, BigDecimal gross, BigDecimal vat) {
        JsonNode rows = accountant(story)
                .get(story.api() + "reports/vat?" + days)
                .json()
                .path("items");
        assertThat(sum(rows, "vat")).isEqualByComparingTo(vat);
        assertThat(sum(rows, "gross")).isEqualByComparingTo(gross);
    }

    private static BigDecimal sum(JsonNode rows, String amount) {
        return rows.valueStream()
                .map(row -> new BigDecimal(row.path(amount).path("amount").asString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal gross(JsonNode document) {
        return new BigDecimal(
                document.path("total").path("gross").path("amount").asString());
    }

    private static String day(JsonNode document) {
        return document.path("issuedAt").asString().substring(0, 10);
    }

    private Wire accountant(CountryStory story) {
        return wire(story, Role.ACCOUNTANT);
    }

    private Wire wire(CountryStory story, Role role) {
        return new Wire(port, TestTokens.of(role, story.clinic()));
    }
}
