package clinic.sunwise.billing.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.BillingVisits;
import clinic.sunwise.billing.BookingEvents;
import clinic.sunwise.billing.SessionEvents;
import clinic.sunwise.billing.payments.PaymentDesk;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/** What is asked for by a clinic's policy, from booking's events to the books. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeesAndDepositsIT {

    private static final String CLINIC = "feeing";

    @LocalServerPort
    private int port;

    private PaymentDesk desk;

    @Autowired
    private BillingVisits visits;

    @Autowired
    private KafkaTemplate<String, String> kafka;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private LocalDate today;

    @BeforeAll
    void clinic() {
        visits.clinic(BillingFixtures.issuer(CLINIC));
        desk = new PaymentDesk(port, CLINIC);
        today = BillingFixtures.issuer(CLINIC).dayOf(clock.instant());
        assertThat(desk.reception().get(desk.api() + "fee-policy").problem()).isEqualTo("not-found");
        assertThat(administrator()
                        .post(desk.api() + "fee-policies", policy(today, "30.00"))
                        .status())
                .isEqualTo(201);
    }

    private static String policy(LocalDate from, String noShow) {
        return "{\"effectiveFrom\":\"" + from + "\",\"lateCancellation\":" + euros("15.00") + ",\"noShow\":"
                + euros(noShow) + ",\"deposit\":" + euros("20.00") + "}";
    }

    private static String euros(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"EUR\"}";
    }

    /** 30.00 outside of tax, paid 10.00, given up: nothing is owed, and the 10.00 can be paid back. */
    @Test
    void whoDoesNotComeOwesWhatThePolicyAsksUntilItIsWaived() {
        UUID anna = UUID.randomUUID();
        UUID appointment = UUID.randomUUID();
        BookingEvents booking = new BookingEvents(CLINIC, anna);
        send(booking.booked(appointment));
        send(booking.missed(appointment));
        send(booking.missed(appointment));
        JsonNode fee = fee(appointment, each -> each.has("invoiceId"));
        assertThat(fee.path("kind").asString()).isEqualTo("no-show");
        assertThat(fee.path("policyFrom").asString()).isEqualTo(today.toString());
        String invoiceId = fee.path("invoiceId").asString();
        JsonNode invoice =
                desk.accountant().get(desk.api() + "invoices/" + invoiceId).json();
        assertThat(invoice.path("kind").asString()).isEqualTo("fee");
        assertThat(invoice.path("vat").toString())
                .contains("\"category\":\"O\"", "\"net\":{\"amount\":\"30.00\"", "\"vat\":{\"amount\":\"0.00\"");
        assertThat(invoice.path("lines").path(0).path("vat").path("reasonCode").asString())
                .isEqualTo("VATEX-EU-O");
        assertThat(books(invoiceId)).isEqualTo("411 30.00, 7588 -30.00");

        desk.pay(anna, "card", "10.00", "");
        String path = desk.api() + "fees/" + appointment + "/waiver";
        assertThat(desk.accountant().post(path, "{\"reason\":\"x\"}").problem()).isEqualTo("forbidden");
        assertThat(desk.reception().post(path, "{}").field()).isEqualTo("reason");
        JsonNode waived = desk.reception()
                .post(path, "{\"reason\":\"she was in hospital\"}")
                .json();
        assertThat(waived.path("state").asString()).isEqualTo("waived");
        assertThat(waived.path("waivedBecause").asString()).isEqualTo("she was in hospital");
        assertThat(books(invoiceId)).isEqualTo("411 0.00, 7588 0.00");
        assertThat(administrator().post(path, "{\"reason\":\"again\"}").problem())
                .isEqualTo("wrong-state");
        assertThat(desk.refund(anna, "transfer", "10.01").problem()).isEqualTo("amount-not-available");
        assertThat(desk.refund(anna, "transfer", "10.00").status()).isEqualTo(200);
    }

    @Test
    void onlyALateCancellationCosts() {
        UUID anna = UUID.randomUUID();
        UUID inTime = UUID.randomUUID();
        UUID late = UUID.randomUUID();
        BookingEvents booking = new BookingEvents(CLINIC, anna);
        send(booking.cancelled(inTime, false));
        send(booking.cancelled(late, true));
        assertThat(fee(late, each -> each.has("invoiceId"))
                        .path("amount")
                        .path("amount")
                        .asString())
                .isEqualTo("15.00");
        Wire herself = new Wire(port, TestTokens.ofPatient(anna, CLINIC));
        Wire other = new Wire(port, TestTokens.ofPatient(UUID.randomUUID(), CLINIC));
        assertThat(herself.get(desk.api() + "fees").json().path("items")).hasSize(1);
        assertThat(herself.get(desk.api() + "fees/" + late).status()).isEqualTo(200);
        assertThat(herself.get(desk.api() + "fees/" + inTime).problem()).isEqualTo("not-found");
        assertThat(herself.post(desk.api() + "fees/" + late + "/waiver", "{\"reason\":\"x\"}")
                        .problem())
                .isEqualTo("forbidden");
        assertThat(other.get(desk.api() + "fees/" + late).problem()).isEqualTo("not-found");
        assertThat(other.get(desk.api() + "fees?patient=" + anna).json().path("items"))
                .isEmpty();
    }

    /** The deposit of 20.00 is put on the invoice of 49.00, whatever else is open. */
    @Test
    void aDepositIsTakenOverByTheInvoiceOfItsSession() {
        UUID anna = UUID.randomUUID();
        UUID appointment = UUID.randomUUID();
        visits.invoice(CLINIC, anna, "nose");
        JsonNode deposit = deposit(anna, appointment);
        assertThat(deposit.path("state").asString()).isEqualTo("held");
        send(new SessionEvents(CLINIC, anna).completed(appointment, "neck"));
        JsonNode taken = settled(deposit, "taken-over");
        assertThat(taken.has("settledBy")).isTrue();
        JsonNode invoice = desk.accountant()
                .get(desk.api() + "invoices?appointment=" + appointment)
                .json()
                .path("items")
                .path(0);
        assertThat(invoice.path("open").path("amount").asString()).isEqualTo("29.00");
        assertThat(desk.reception().post(returning(deposit), RETURN).problem()).isEqualTo("wrong-state");
        assertThat(desk.refund(anna, "card", "0.01").problem()).isEqualTo("amount-not-available");
    }

    /** The deposit of 20.00 pays the fee of 15.00; the rest is hers. */
    @Test
    void aDepositPaysTheFeeForItsSession() {
        UUID anna = UUID.randomUUID();
        UUID appointment = UUID.randomUUID();
        JsonNode deposit = deposit(anna, appointment);
        send(new BookingEvents(CLINIC, anna).cancelled(appointment, true));
        settled(deposit, "taken-over");
        JsonNode fee = fee(appointment, each -> each.has("invoiceId"));
        assertThat(books(fee.path("invoiceId").asString())).isEqualTo("411 0.00, 7588 -15.00");
        assertThat(desk.refund(anna, "card", "5.00").status()).isEqualTo(200);
    }

    @Test
    void aDepositIsReturnedOnce() {
        UUID anna = UUID.randomUUID();
        UUID appointment = UUID.randomUUID();
        JsonNode deposit = deposit(anna, appointment);
        send(new BookingEvents(CLINIC, anna).cancelled(appointment, false));
        assertThat(desk.reception()
                        .post(returning(deposit), "{\"method\":\"card\"}")
                        .field())
                .isEqualTo("reason");
        assertThat(desk.reception()
                        .post(returning(deposit), RETURN)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("returned");
        assertThat(desk.reception().post(returning(deposit), RETURN).problem()).isEqualTo("wrong-state");
        assertThat(desk.refund(anna, "card", "0.01").problem()).isEqualTo("amount-not-available");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql(
                                "select state from booked_session where clinic = :clinic and appointment = :appointment")
                        .param("clinic", CLINIC)
                        .param("appointment", appointment)
                        .query(String.class)
                        .single()
                        .equals("cancelled"));
        assertThat(desk.reception()
                        .post(desk.api() + "deposits", depositWish(appointment))
                        .problem())
                .isEqualTo("wrong-state");
    }

    @Test
    void aPatientSeesHerDepositsAndTakesNone() {
        UUID anna = UUID.randomUUID();
        String id = deposit(anna, UUID.randomUUID()).path("id").asString();
        Wire herself = new Wire(port, TestTokens.ofPatient(anna, CLINIC));
        Wire other = new Wire(port, TestTokens.ofPatient(UUID.randomUUID(), CLINIC));
        assertThat(herself.get(desk.api() + "deposits").json().path("items")).hasSize(1);
        assertThat(herself.get(desk.api() + "deposits/" + id).status()).isEqualTo(200);
        assertThat(herself.post(desk.api() + "deposits", "{}").problem()).isEqualTo("forbidden");
        assertThat(other.get(desk.api() + "deposits/" + id).problem()).isEqualTo("not-found");
        assertThat(other.get(desk.api() + "deposits").json().path("items")).isEmpty();
        assertThat(new Wire(port, TestTokens.of(Role.RECEPTION, "utrecht"))
                        .post(desk.api() + "deposits/" + id + "/return", RETURN)
                        .problem())
                .isEqualTo("not-found");
        assertThat(desk.reception()
                        .post(desk.api() + "deposits", depositWish(UUID.randomUUID()))
                        .problem())
                .isEqualTo("not-found");
        assertThat(desk.reception()
                        .post(desk.api() + "deposits/" + UUID.randomUUID() + "/return", RETURN)
                        .problem())
                .isEqualTo("not-found");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"appointmentId\":null | appointmentId",
                "\"method\":\"shells\" | method",
                "\"method\":\"cash\" | till",
                "\"till\":\"desk\" | till",
                "\"amount\":{\"amount\":\"0.00\",\"currency\":\"EUR\"} | amount.amount",
                "\"tip\":1 | tip",
            })
    void whatIsNoDepositIsRefusedByField(String wrong, String field) {
        String right = depositWish(UUID.randomUUID());
        String name = wrong.substring(0, wrong.indexOf(':') + 1);
        String body = right.contains(name)
                ? right.replaceFirst(name + "(\"[^\"]*\"|\\{[^}]*})", wrong)
                : right.replaceFirst("\\{", "{" + wrong + ",");
        Wire.Answer answer = desk.reception().post(desk.api() + "deposits", body);
        assertThat(answer.problem()).as(body).isEqualTo("invalid-request");
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void thePolicyIsTheAdministratorsAndStaysAsItWasStated() {
        String path = desk.api() + "fee-policies";
        assertThat(desk.reception()
                        .post(path, policy(today.plusDays(1), "1.00"))
                        .problem())
                .isEqualTo("forbidden");
        assertThat(administrator().post(path, policy(today, "1.00")).field()).isEqualTo("effectiveFrom");
        assertThat(administrator()
                        .post(path, policy(today.minusDays(2), "1.00"))
                        .field())
                .isEqualTo("effectiveFrom");
        assertThat(administrator()
                        .post(path, policy(today.plusDays(1), "1.00").replace("EUR", "RUB"))
                        .field())
                .isEqualTo("lateCancellation.currency");
        assertThat(administrator()
                        .post(path, policy(today.plusDays(400), "99.00"))
                        .status())
                .isEqualTo(201);
        JsonNode open = new Wire(port, TestTokens.of(Role.ANONYMOUS))
                .get(desk.api() + "fee-policy")
                .json();
        assertThat(open.path("noShow").path("amount").asString()).isEqualTo("30.00");
        assertThat(desk.reception().get(path).json().path("items")).hasSize(2);
    }

    /** In Paris a treatment of 1500 EUR is not paid for in advance without a signed estimate, nor right after one. */
    @Test
    void theFrenchLawComesFirst() {
        UUID anna = UUID.randomUUID();
        UUID appointment = UUID.randomUUID();
        PaymentDesk paris = new PaymentDesk(port, "paris");
        String booked = new BookingEvents("paris", anna)
                .booked(appointment)
                .replace("microdermabrasion-levels", "surgical-dermabrasion")
                .replace("\"microdermabrasion\"", "\"dermabrasion\"")
                .replace("level-2", "deep");
        kafka.send("booking.events", "paris", booked);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> paris.reception()
                        .post(paris.api() + "deposits", depositWish(appointment))
                        .problem()
                        .equals("estimate-required"));
        assertThat(paris.pay(anna, "card", "300.00", "").problem()).isEqualTo("estimate-required");
        assertThat(paris.pay(anna, "card", "299.99", "").status()).isEqualTo(200);
        String estimate = "{\"patientId\":\"" + anna + "\",\"language\":\"fr\",\"order\":{\"treatment\":"
                + "{\"protocol\":\"surgical-dermabrasion\",\"technique\":\"dermabrasion\",\"depth\":\"deep\","
                + "\"areas\":[\"whole-face\"]}}}";
        String firstDay = new Wire(port, TestTokens.of(Role.CLINICIAN, "paris"))
                .post(paris.api() + "estimates", estimate)
                .json()
                .path("firstDay")
                .asString();
        Wire.Answer early = paris.reception().post(paris.api() + "deposits", depositWish(appointment));
        assertThat(early.problem()).isEqualTo("payment-too-early");
        assertThat(early.json().path("earliest").asString()).isEqualTo(firstDay);
    }

    private static final String RETURN = "{\"method\":\"card\",\"reason\":\"cancelled in time\"}";

    private String returning(JsonNode deposit) {
        return desk.api() + "deposits/" + deposit.path("id").asString() + "/return";
    }

    private static String depositWish(UUID appointment) {
        return "{\"appointmentId\":\"" + appointment + "\",\"method\":\"card\",\"amount\":" + euros("20.00") + "}";
    }

    private JsonNode deposit(UUID patient, UUID appointment) {
        send(new BookingEvents(CLINIC, patient).booked(appointment));
        Wire.Answer[] last = new Wire.Answer[1];
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            last[0] = desk.reception().post(desk.api() + "deposits", depositWish(appointment));
            return last[0].status() == 201;
        });
        return last[0].json();
    }

    private JsonNode settled(JsonNode deposit, String state) {
        String path = desk.api() + "deposits/" + deposit.path("id").asString();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> desk.reception()
                        .get(path)
                        .json()
                        .path("state")
                        .asString()
                        .equals(state));
        return desk.reception().get(path).json();
    }

    private JsonNode fee(UUID appointment, Predicate<JsonNode> wanted) {
        String path = desk.api() + "fees/" + appointment;
        await().atMost(Duration.ofSeconds(60))
                .until(() -> wanted.test(desk.reception().get(path).json()));
        return desk.reception().get(path).json();
    }

    private void send(String event) {
        kafka.send("booking.events", CLINIC, event);
    }

    /** What the accounts have by all postings of an invoice, debit above zero. */
    private String books(String invoice) {
        return jdbc.sql("""
                        select string_agg(account || ' ' || balance, ', ' order by account) from (
                            select account, sum(debit - credit) as balance from ledger_posting
                            where clinic = 'feeing' and invoice_id = :invoice group by account) as books
                        """)
                .param("invoice", UUID.fromString(invoice))
                .query(String.class)
                .single();
    }

    private Wire administrator() {
        return new Wire(port, TestTokens.of(Role.ADMINISTRATOR, CLINIC));
    }
}
