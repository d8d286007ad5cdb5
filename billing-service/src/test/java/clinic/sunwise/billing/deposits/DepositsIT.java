package clinic.sunwise.billing.deposits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.BookingEvents;
import clinic.sunwise.billing.SessionEvents;
import clinic.sunwise.billing.payments.PaymentDesk;
import clinic.sunwise.billing.pricing.Treatment;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is taken at the desk for booked sessions, and given back. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DepositsIT extends DepositClinic {

    private static final String CLINIC = "depositing";

    DepositsIT() {
        super(CLINIC);
    }

    /** The deposit of 20.00 comes off the invoice of 49.00, whatever else is open. */
    @Test
    void aDepositIsTakenOverByTheInvoiceOfItsSession() {
        UUID anna = UUID.randomUUID();
        UUID appointment = UUID.randomUUID();
        visits.invoice(CLINIC, anna, "nose");
        JsonNode deposit = deposits.taken(anna, appointment);
        assertThat(deposit.path("state").asString()).isEqualTo("held");
        deposits.send(new SessionEvents(CLINIC, anna).completed(appointment, "neck"));
        deposits.settled(deposit, "taken-over");
        JsonNode invoice = desk.accountant()
                .get(desk.api() + "invoices?appointment=" + appointment)
                .json()
                .path("items")
                .path(0);
        assertThat(invoice.path("open").path("amount").asString()).isEqualTo("29.00");
        assertThat(deposits.giveBack(deposit, DepositDesk.RETURN).problem()).isEqualTo("wrong-state");
        assertThat(desk.refund(anna, "card", "0.01").problem()).isEqualTo("amount-not-available");
    }

    @Test
    void nothingIsTakenInACurrencyThatNoInvoiceOfTheClinicHas() {
        String wish = DepositDesk.wish(UUID.randomUUID()).replace("EUR", "RUB");
        assertThat(desk.reception().post(desk.api() + "deposits", wish).field()).isEqualTo("amount.currency");
    }

    @Test
    void aDepositIsReturnedOnce() {
        UUID anna = UUID.randomUUID();
        UUID appointment = UUID.randomUUID();
        JsonNode deposit = deposits.taken(anna, appointment);
        deposits.send(new BookingEvents(CLINIC, anna).cancelled(appointment, false));
        assertThat(deposits.giveBack(deposit, "{\"method\":\"card\"}").field()).isEqualTo("reason");
        assertThat(deposits.giveBack(deposit, DepositDesk.RETURN)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("returned");
        assertThat(deposits.giveBack(deposit, DepositDesk.RETURN).problem()).isEqualTo("wrong-state");
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
                        .post(desk.api() + "deposits", DepositDesk.wish(appointment))
                        .problem())
                .isEqualTo("wrong-state");
    }

    @Test
    void aPatientSeesHerDepositsAndTakesNone() {
        UUID anna = UUID.randomUUID();
        String id = deposits.taken(anna, UUID.randomUUID()).path("id").asString();
        Wire herself = new Wire(desk.port(), TestTokens.ofPatient(anna, CLINIC));
        Wire other = new Wire(desk.port(), TestTokens.ofPatient(UUID.randomUUID(), CLINIC));
        assertThat(herself.get(desk.api() + "deposits").json().path("items")).hasSize(1);
        assertThat(herself.get(desk.api() + "deposits/" + id).status()).isEqualTo(200);
        assertThat(herself.post(desk.api() + "deposits", "{}").problem()).isEqualTo("forbidden");
        assertThat(other.get(desk.api() + "deposits/" + id).problem()).isEqualTo("not-found");
        assertThat(other.get(desk.api() + "deposits").json().path("items")).isEmpty();
        assertThat(new Wire(desk.port(), TestTokens.of(Role.RECEPTION, "utrecht"))
                        .post(desk.api() + "deposits/" + id + "/return", DepositDesk.RETURN)
                        .problem())
                .isEqualTo("not-found");
        assertThat(desk.reception()
                        .post(desk.api() + "deposits", DepositDesk.wish(UUID.randomUUID()))
                        .problem())
                .isEqualTo("not-found");
        assertThat(desk.reception()
                        .post(desk.api() + "deposits/" + UUID.randomUUID() + "/return", DepositDesk.RETURN)
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
        String right = DepositDesk.wish(UUID.randomUUID());
        String name = wrong.substring(0, wrong.indexOf(':') + 1);
        String body = right.contains(name)
                ? right.replaceFirst(name + "(\"[^\"]*\"|\\{[^}]*})", wrong)
                : right.replaceFirst("\\{", "{" + wrong + ",");
        Wire.Answer answer = desk.reception().post(desk.api() + "deposits", body);
        assertThat(answer.problem()).as(body).isEqualTo("invalid-request");
        assertThat(answer.field()).isEqualTo(field);
    }

    /** In Paris a treatment of 1500 EUR is not paid for in advance without a signed estimate, nor right after one. */
    @Test
    void theFrenchLawComesFirst() {
        UUID anna = UUID.randomUUID();
        UUID appointment = UUID.randomUUID();
        PaymentDesk paris = new PaymentDesk(desk.port(), "paris");
        Treatment surgery = new Treatment("surgical-dermabrasion", "dermabrasion", "deep", List.of("whole-face"));
        deposits.kafka().send("booking.events", "paris", new BookingEvents("paris", anna).booked(appointment, surgery));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> paris.reception()
                        .post(paris.api() + "deposits", DepositDesk.wish(appointment))
                        .problem()
                        .equals("estimate-required"));
        assertThat(paris.pay(anna, "card", "300.00", "").problem()).isEqualTo("estimate-required");
        assertThat(paris.pay(anna, "card", "299.99", "").status()).isEqualTo(200);
        String estimate = "{\"patientId\":\"" + anna + "\",\"language\":\"fr\",\"order\":{\"treatment\":"
                + "{\"protocol\":\"surgical-dermabrasion\",\"technique\":\"dermabrasion\",\"depth\":\"deep\","
                + "\"areas\":[\"whole-face\"]}}}";
        String firstDay = new Wire(desk.port(), TestTokens.of(Role.CLINICIAN, "paris"))
                .post(paris.api() + "estimates", estimate)
                .json()
                .path("firstDay")
                .asString();
        Wire.Answer early = paris.reception().post(paris.api() + "deposits", DepositDesk.wish(appointment));
        assertThat(early.problem()).isEqualTo("payment-too-early");
        assertThat(early.json().path("earliest").asString()).isEqualTo(firstDay);
    }
}
