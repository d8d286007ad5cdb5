package clinic.sunwise.billing.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.BookingEvents;
import clinic.sunwise.billing.SessionEvents;
import clinic.sunwise.billing.documents.einvoice.OfficialRules;
import clinic.sunwise.billing.payments.PaymentDesk;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The tax of a deposit from its receipt to the invoice that it comes off, or until it is taken back: 21 % of 20.00 are 3.47. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DepositInvoiceIT extends DepositClinic {

    private static final String CLINIC = "advancing";

    private LocalDate today;

    @Autowired
    private Clock clock;

    DepositInvoiceIT() {
        super(CLINIC);
    }

    @BeforeAll
    void today() {
        today = BillingFixtures.issuer(CLINIC).dayOf(clock.instant());
    }

    @Test
    void itsTaxIsDueWithItsReceiptAndTheRestWithTheSession() {
        UUID anna = UUID.randomUUID();
        UUID appointment = UUID.randomUUID();
        BigDecimal before = taxOfToday();
        JsonNode deposit = deposits.taken(anna, appointment);
        JsonNode invoice = deposits.invoice(deposit.path("invoiceId"));
        assertThat(invoice.path("kind").asString()).isEqualTo("deposit");
        assertThat(invoice.path("state").asString()).isEqualTo("paid");
        assertThat(invoice.path("total").path("vat").path("amount").asString()).isEqualTo("3.47");
        assertThat(deposits.books(deposit.path("invoiceId"))).isEqualTo("411 0.00, 41911 -16.53, 44571 -3.47");
        assertThat(taxOfToday().subtract(before)).isEqualByComparingTo("3.47");

        deposits.send(new SessionEvents(CLINIC, anna).completed(appointment, "neck"));
        JsonNode settled = deposits.settled(deposit, "taken-over");
        JsonNode rest = deposits.invoice(settled.path("offInvoiceId"));
        assertThat(rest.path("appointmentId").asString()).isEqualTo(appointment.toString());
        assertThat(rest.path("total").toString()).contains("23.97", "5.03", "29.00");
        assertThat(rest.path("lines").path(1).path("depositInvoiceId")).isEqualTo(deposit.path("invoiceId"));
        assertThat(rest.path("open").path("amount").asString()).isEqualTo("29.00");
        assertThat(deposits.books(deposit.path("invoiceId")))
                .isEqualTo("411 0.00, 41911 0.00, 44571 -3.47, 706 -16.53");
        assertThat(deposits.books(rest.path("id"))).isEqualTo("411 29.00, 44571 -5.03, 706 -23.97");
        assertThat(taxOfToday().subtract(before)).isEqualByComparingTo("8.50");
        assertThat(faults(deposit.path("invoiceId"))).isEmpty();
        assertThat(faults(rest.path("id"))).isEmpty();
        assertThat(chain().path("valid").asBoolean()).isTrue();
    }

    /** All that is left of each is given back: 29.00 that were not paid, and the 20.00 that were. */
    @Test
    void whatItPaidForIsTakenBackByItsOwnInvoice() {
        UUID anna = UUID.randomUUID();
        UUID appointment = UUID.randomUUID();
        JsonNode deposit = deposits.taken(anna, appointment);
        assertThat(credit(deposit.path("invoiceId")).problem()).isEqualTo("wrong-state");
        deposits.send(new SessionEvents(CLINIC, anna).completed(appointment, "neck"));
        JsonNode rest = deposits.settled(deposit, "taken-over").path("offInvoiceId");
        Wire.Answer above = desk.accountant()
                .post(
                        desk.api() + "invoices/" + rest.asString() + "/credit-notes",
                        "{\"reason\":\"taken-back\",\"lines\":[{\"line\":1,\"amount\":" + DepositDesk.euros("29.01")
                                + "}]}");
        assertThat(above.problem()).isEqualTo("credit-above-rest");
        assertThat(credit(rest).json().path("total").toString()).contains("29.00");
        assertThat(deposits.invoice(rest).path("state").asString()).isEqualTo("credited");
        assertThat(credit(deposit.path("invoiceId")).status()).isEqualTo(200);
        assertThat(deposits.books(deposit.path("invoiceId"))).isEqualTo("411 0.00, 41911 0.00, 44571 0.00, 706 0.00");
        assertThat(desk.refund(anna, "card", "20.00").status()).isEqualTo(200);
    }

    /** Nothing is left of 20.00 for the nose: the deposit's invoice is taken back, and its money pays the session's. */
    @Test
    void aSessionThatCostsNoMoreIsInvoicedWholly() {
        UUID anna = UUID.randomUUID();
        UUID appointment = UUID.randomUUID();
        JsonNode deposit = deposits.taken(anna, appointment);
        BigDecimal before = taxOfToday();
        deposits.send(new SessionEvents(CLINIC, anna).completed(appointment, "nose"));
        assertThat(deposits.settled(deposit, "taken-over").has("settledBy")).isTrue();
        assertThat(deposits.invoice(deposit.path("invoiceId")).path("state").asString())
                .isEqualTo("credited");
        JsonNode invoice = deposits.invoiceOf(appointment);
        assertThat(invoice.path("total").path("gross").path("amount").asString())
                .isEqualTo("20.00");
        assertThat(invoice.path("state").asString()).isEqualTo("paid");
        assertThat(taxOfToday()).isEqualByComparingTo(before);
    }

    @Test
    void whatIsReturnedIsNotTaxed() {
        UUID anna = UUID.randomUUID();
        UUID appointment = UUID.randomUUID();
        BigDecimal before = taxOfToday();
        JsonNode deposit = deposits.taken(anna, appointment);
        deposits.send(new BookingEvents(CLINIC, anna).cancelled(appointment, false));
        assertThat(deposits.giveBack(deposit, "{\"method\":\"cash\",\"till\":\"empty\",\"reason\":\"in time\"}")
                        .problem())
                .isEqualTo("amount-not-available");
        assertThat(deposits.invoice(deposit.path("invoiceId")).path("state").asString())
                .as("what is refused changes nothing")
                .isEqualTo("paid");
        assertThat(deposits.giveBack(deposit, DepositDesk.RETURN).status()).isEqualTo(200);
        assertThat(deposits.books(deposit.path("invoiceId"))).isEqualTo("411 0.00, 41911 0.00, 44571 0.00");
        assertThat(taxOfToday()).isEqualByComparingTo(before);
    }

    /** Above 400 EUR Spain wants to know whom it names. */
    @Test
    void aSpanishDepositOfMoreNamesItsRecipient() {
        UUID anna = UUID.randomUUID();
        UUID appointment = UUID.randomUUID();
        DepositDesk spanish = new DepositDesk(new PaymentDesk(desk.port(), "valencia"), deposits.kafka(), jdbc);
        Wire.Answer more = spanish.take(anna, appointment, "400.01");
        assertThat(more.problem()).isEqualTo("recipient-required");
        assertThat(more.json().path("field").asString()).isEqualTo("amount");
        assertThat(spanish.take(anna, appointment, "400.00").status()).isEqualTo(201);
    }

    private BigDecimal taxOfToday() {
        return desk.accountant()
                .get(desk.api() + "reports/vat?from=" + today + "&to=" + today.plusDays(1))
                .json()
                .path("items")
                .valueStream()
                .map(row -> new BigDecimal(row.path("vat").path("amount").asString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Wire.Answer credit(JsonNode invoice) {
        return desk.accountant()
                .post(desk.api() + "invoices/" + invoice.asString() + "/credit-notes", "{\"reason\":\"taken-back\"}");
    }

    private List<String> faults(JsonNode invoice) {
        return OfficialRules.ublFaults(desk.accountant()
                .get(desk.api() + "invoices/" + invoice.asString() + ".ubl.xml")
                .text());
    }

    private JsonNode chain() {
        return new Wire(desk.port(), TestTokens.of(Role.ACCOUNTANT, CLINIC))
                .get(desk.api() + "invoices/chain")
                .json();
    }
}
