package clinic.sunwise.billing.onlinepayments;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.platform.test.Wire;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What was paid online and is paid back by the same way. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnlineRefundIT extends OnlineClinic {

    private static final String CLINIC = "online-back";
    private static final String REFUNDS = "/v1/refunds";

    OnlineRefundIT() {
        super(CLINIC);
    }

    /** Paid at the desk meanwhile: the money that came online is hers, to be paid back. */
    @Test
    void whatIsPaidTwiceByTwoWaysIsADeposit() {
        UUID anna = UUID.randomUUID();
        Invoice invoice = visits.invoice(CLINIC, anna, "neck");
        String id = online.begin(anna, invoice).json().path("id").asString();
        desk.pay(anna, "card", "9.00", "");
        assertThat(online.begin(anna, invoice).problem()).isEqualTo("wrong-state");
        online.tell(FakeStripe.paid(FakeStripe.event(), id, 4900, "eur"));
        assertThat(online.state(invoice)).isEqualTo("paid 0.00");
        FakeStripe.answers(REFUNDS, 200, "{\"id\":\"re_1\",\"status\":\"succeeded\"}");
        assertThat(online.refund(id, "9.01", UUID.randomUUID().toString()).problem())
                .isEqualTo("amount-not-available");
        Wire.Answer back = online.refund(id, "9.00", UUID.randomUUID().toString());
        assertThat(back.status()).isEqualTo(201);
        assertThat(back.json().path("state").asString()).isEqualTo("done");
        FakeStripe.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(REFUNDS))
                                .withHeader(
                                        "Idempotency-Key",
                                        equalTo(back.json().path("id").asString()))
                                .withRequestBody(containing("payment_intent=pi_" + id))
                                .withRequestBody(containing("amount=900")));
    }

    /** The answer to a refund is lost, then it is refused: asked under one id, and the money is in the deposit again. */
    @Test
    void aRefundIsAskedForOnceAndTakenBackIfItIsRefused() {
        UUID anna = UUID.randomUUID();
        Invoice invoice = visits.invoice(CLINIC, anna, "neck");
        String id = online.begin(anna, invoice).json().path("id").asString();
        assertThat(online.refund(id, "1.00", UUID.randomUUID().toString()).problem())
                .isEqualTo("wrong-state");
        online.tell(FakeStripe.paid(FakeStripe.event(), id, 4900, "eur"));
        desk.accountant()
                .post(desk.api() + "invoices/" + invoice.id() + "/credit-notes", "{\"reason\":\"taken-back\"}");
        String key = UUID.randomUUID().toString();
        FakeStripe.losesItsAnswer(REFUNDS);
        assertThat(online.refund(id, "49.00", key).problem()).isEqualTo("payment-provider-silent");
        assertThat(desk.refund(anna, "card", "0.01").problem()).isEqualTo("amount-not-available");
        FakeStripe.answers(REFUNDS, 402, "{\"error\":{\"message\":\"the card is closed\"}}");
        Wire.Answer refused = online.refund(id, "49.00", key);
        assertThat(refused.problem()).isEqualTo("payment-provider-refused");
        assertThat(refused.json().path("detail").asString()).contains("the card is closed");
        assertThat(online.refund(id, "49.00", key).json().path("state").asString())
                .isEqualTo("refused");
        assertThat(FakeStripe.server().findAll(postRequestedFor(urlPathEqualTo(REFUNDS))).stream()
                        .map(each -> each.getHeader("Idempotency-Key"))
                        .distinct())
                .hasSize(1);
        assertThat(desk.refund(anna, "transfer", "49.00").status()).isEqualTo(200);
    }
}
