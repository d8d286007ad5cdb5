package clinic.sunwise.billing.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.BookingEvents;
import clinic.sunwise.billing.deposits.DepositClinic;
import clinic.sunwise.billing.deposits.DepositDesk;
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
