package clinic.sunwise.billing.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.BookingEvents;
import clinic.sunwise.billing.SessionEvents;
import clinic.sunwise.billing.deposits.DepositClinic;
import clinic.sunwise.billing.deposits.DepositDesk;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is asked for by a clinic's policy, from booking's events to the books. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeesIT extends DepositClinic {

    private static final String CLINIC = "feeing";

    @Autowired
    private Clock clock;

    private LocalDate today;

    FeesIT() {
        super(CLINIC);
    }

    @BeforeAll
    void today() {
        today = BillingFixtures.issuer(CLINIC).dayOf(clock.instant());
        assertThat(desk.reception().get(desk.api() + "fee-policy").problem()).isEqualTo("not-found");
        assertThat(administrator()
                        .post(desk.api() + "fee-policies", policy(today, "30.00"))
                        .status())
                .isEqualTo(201);
    }

    private static String policy(LocalDate from, String noShow) {
        return "{\"effectiveFrom\":\"" + from + "\",\"lateCancellation\":" + DepositDesk.euros("15.00") + ",\"noShow\":"
                + DepositDesk.euros(noShow) + ",\"deposit\":" + DepositDesk.euros("20.00") + "}";
    }

    /** 30.00 outside of tax, paid 10.00, given up: nothing is owed, and the 10.00 can be paid back. */
    @Test
    void whoDoesNotComeOwesWhatThePolicyAsksUntilItIsWaived() {
        UUID anna = UUID.randomUUID();
        UUID appointment = UUID.randomUUID();
        BookingEvents booking = new BookingEvents(CLINIC, anna);
        deposits.send(booking.booked(appointment));
        deposits.send(booking.missed(appointment));
        deposits.send(booking.missed(appointment));
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
        assertThat(deposits.books(invoice.path("id"))).isEqualTo("411 30.00, 7588 -30.00");

        desk.pay(anna, "card", "10.00", "");
        String path = desk.api() + "fees/" + appointment + "/waiver";
        assertThat(desk.accountant().post(path, "{\"reason\":\"x\"}").problem()).isEqualTo("forbidden");
        assertThat(desk.reception().post(path, "{}").field()).isEqualTo("reason");
        JsonNode waived = desk.reception()
                .post(path, "{\"reason\":\"she was in hospital\"}")
                .json();
        assertThat(waived.path("state").asString()).isEqualTo("waived");
        assertThat(waived.path("waivedBecause").asString()).isEqualTo("she was in hospital");
        assertThat(deposits.books(invoice.path("id"))).isEqualTo("411 0.00, 7588 0.00");
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
        deposits.send(booking.cancelled(inTime, false));
        deposits.send(booking.cancelled(late, true));
        assertThat(fee(late, each -> each.has("invoiceId"))
                        .path("amount")
                        .path("amount")
                        .asString())
                .isEqualTo("15.00");
        Wire herself = new Wire(desk.port(), TestTokens.ofPatient(anna, CLINIC));
        Wire other = new Wire(desk.port(), TestTokens.ofPatient(UUID.randomUUID(), CLINIC));
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

    /** The deposit of 20.00 pays the fee of 15.00; the rest is hers. Neither is taxed any more. */
    @Test
    void aDepositPaysTheFeeForItsSession() {
        UUID anna = UUID.randomUUID();
        UUID appointment = UUID.randomUUID();
        JsonNode deposit = deposits.taken(anna, appointment);
        deposits.send(new BookingEvents(CLINIC, anna).cancelled(appointment, true));
        deposits.settled(deposit, "taken-over");
        JsonNode fee = fee(appointment, each -> each.has("invoiceId"));
        assertThat(deposits.books(fee.path("invoiceId"))).isEqualTo("411 0.00, 7588 -15.00");
        assertThat(deposits.books(deposit.path("invoiceId"))).isEqualTo("411 0.00, 41911 0.00, 44571 0.00");
        assertThat(desk.refund(anna, "card", "5.00").status()).isEqualTo(200);
    }

    /**
     * She came ten minutes after she was noted as missing. Nothing of the fee of 30.00 is owed, and her deposit of 20.00 is that of
     * her session again, with an invoice of its own, and comes off the 49.00 that the session costs.
     */
    @Test
    void aNoShowThatIsCorrectedCostsNothingAndTheDepositIsTheSessionsAgain() {
        UUID anna = UUID.randomUUID();
        UUID appointment = UUID.randomUUID();
        BookingEvents booking = new BookingEvents(CLINIC, anna);
        JsonNode deposit = deposits.taken(anna, appointment);
        deposits.send(booking.missed(appointment, "09:05:00"));
        deposits.settled(deposit, "taken-over");
        JsonNode fee = fee(appointment, each -> each.has("invoiceId"));
        assertThat(deposits.books(fee.path("invoiceId"))).isEqualTo("411 10.00, 7588 -30.00");

        String again = booking.bookedAgain(appointment, "09:10:00");
        deposits.send(again);
        deposits.send(again);
        JsonNode waived = fee(appointment, each -> each.path("state").asString().equals("waived"));
        assertThat(waived.path("waivedBecause").asString()).isEqualTo("afwezigheid bij vergissing genoteerd");
        assertThat(waived.path("amount").path("amount").asString()).isEqualTo("30.00");
        assertThat(deposits.books(fee.path("invoiceId"))).isEqualTo("411 0.00, 7588 0.00");
        JsonNode note = desk.accountant()
                .get(desk.api() + "credit-notes/" + waived.path("creditNoteId").asString())
                .json();
        assertThat(note.path("reason").asString()).isEqualTo("other");
        JsonNode held = heldFor(anna);
        assertThat(held.path("appointmentId").asString()).isEqualTo(appointment.toString());
        assertThat(held.path("amount").path("amount").asString()).isEqualTo("20.00");
        assertThat(deposits.books(held.path("invoiceId"))).isEqualTo("411 0.00, 41911 -16.53, 44571 -3.47");
        assertThat(desk.refund(anna, "card", "0.01").problem())
                .as("nothing of it is free")
                .isEqualTo("amount-not-available");

        deposits.send(new SessionEvents(CLINIC, anna).completed(appointment, "neck"));
        deposits.settled(held, "taken-over");
        JsonNode invoice = desk.accountant()
                .get(desk.api() + "invoices?appointment=" + appointment)
                .json()
                .path("items")
                .path(0);
        assertThat(invoice.path("open").path("amount").asString()).isEqualTo("29.00");
    }

    /** Whatever is told late or twice: the last word is what was noted last. */
    @Test
    void theOrderInWhichANoShowAndItsCorrectionAreToldDoesNotMatter() {
        UUID anna = UUID.randomUUID();
        UUID appointment = UUID.randomUUID();
        BookingEvents booking = new BookingEvents(CLINIC, anna);
        deposits.send(booking.booked(appointment));
        deposits.send(booking.bookedAgain(appointment, "09:10:00"));
        deposits.send(booking.missed(appointment, "09:05:00"));
        settledUpTo(booking);
        assertThat(desk.reception().get(desk.api() + "fees/" + appointment).problem())
                .isEqualTo("not-found");
        assertThat(deposits.take(anna, appointment, "20.00").status())
                .as("it is booked, and takes a deposit")
                .isEqualTo(201);

        deposits.send(booking.missed(appointment, "09:15:00"));
        fee(appointment, each -> each.has("invoiceId"));
        deposits.send(booking.booked(appointment));
        deposits.send(booking.bookedAgain(appointment, "09:10:00"));
        settledUpTo(booking);
        assertThat(fee(appointment, each -> true).path("state").asString())
                .as("the corrections that were noted before it give nothing up")
                .isEqualTo("charged");
    }

    /** A correction takes back one no-show, not those to come. */
    @Test
    void whoIsMissedAgainAfterACorrectionOwesAgain() {
        UUID anna = UUID.randomUUID();
        UUID appointment = UUID.randomUUID();
        BookingEvents booking = new BookingEvents(CLINIC, anna);
        JsonNode deposit = deposits.taken(anna, appointment);
        deposits.send(booking.missed(appointment, "09:05:00"));
        deposits.settled(deposit, "taken-over");
        deposits.send(booking.bookedAgain(appointment, "09:10:00"));
        JsonNode first = fee(appointment, each -> each.path("state").asString().equals("waived"));
        JsonNode held = heldFor(anna);
        deposits.send(booking.missed(appointment, "09:45:00"));
        deposits.send(booking.missed(appointment, "09:45:00"));
        deposits.settled(held, "taken-over");
        JsonNode second = fee(appointment, each -> each.path("state").asString().equals("charged"));
        assertThat(second.path("invoiceId")).isNotEqualTo(first.path("invoiceId"));
        assertThat(deposits.books(second.path("invoiceId"))).isEqualTo("411 10.00, 7588 -30.00");
        assertThat(desk.reception()
                        .get(desk.api() + "fees?patient=" + anna)
                        .json()
                        .path("items"))
                .hasSize(2);
    }

    /** What was paid back meanwhile is not taken for the session again. */
    @Test
    void whatTheFeeLeftOfADepositAndWasRefundedStaysRefunded() {
        UUID anna = UUID.randomUUID();
        UUID appointment = UUID.randomUUID();
        BookingEvents booking = new BookingEvents(CLINIC, anna);
        Wire.Answer taken = deposits.take(anna, appointment, "45.00");
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        deposits.send(booking.missed(appointment, "09:05:00"));
        deposits.settled(taken.json(), "taken-over");
        assertThat(desk.refund(anna, "card", "15.00").status()).isEqualTo(200);
        deposits.send(booking.bookedAgain(appointment, "09:10:00"));
        fee(appointment, each -> each.path("state").asString().equals("waived"));
        assertThat(heldFor(anna).path("amount").path("amount").asString()).isEqualTo("30.00");
    }

    private JsonNode heldFor(UUID patient) {
        List<JsonNode> held = desk.reception()
                .get(desk.api() + "deposits?patient=" + patient)
                .json()
                .path("items")
                .valueStream()
                .filter(each -> each.path("state").asString().equals("held"))
                .toList();
        assertThat(held).hasSize(1);
        return held.getFirst();
    }

    /** Waits until all that was sent has taken effect: what is sent last does so last. */
    private void settledUpTo(BookingEvents booking) {
        UUID last = UUID.randomUUID();
        deposits.send(booking.cancelled(last, true));
        fee(last, each -> each.has("invoiceId"));
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
        JsonNode open = new Wire(desk.port(), TestTokens.of(Role.ANONYMOUS))
                .get(desk.api() + "fee-policy")
                .json();
        assertThat(open.path("noShow").path("amount").asString()).isEqualTo("30.00");
        assertThat(desk.reception().get(path).json().path("items")).hasSize(2);
    }

    private JsonNode fee(UUID appointment, Predicate<JsonNode> wanted) {
        String path = desk.api() + "fees/" + appointment;
        await().atMost(Duration.ofSeconds(60))
                .until(() -> wanted.test(desk.reception().get(path).json()));
        return desk.reception().get(path).json();
    }

    private Wire administrator() {
        return new Wire(desk.port(), TestTokens.of(Role.ADMINISTRATOR, CLINIC));
    }
}
