package clinic.sunwise.billing.onlinepayments;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.BillingVisits;
import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.billing.payments.PaymentDesk;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A patient pays her invoice through the provider, which forgets answers, repeats itself and is impersonated. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnlinePaymentIT {

    private static final String CLINIC = "online-clinic";
    private static final String SESSIONS = "/v1/checkout/sessions";
    private static final String REFUNDS = "/v1/refunds";

    @LocalServerPort
    private int port;

    private PaymentDesk desk;

    @Autowired
    private BillingVisits visits;

    @Autowired
    private Clock clock;

    @BeforeAll
    void clinic() {
        visits.clinic(BillingFixtures.issuer(CLINIC));
        desk = new PaymentDesk(port, CLINIC);
    }

    @BeforeEach
    void provider() {
        FakeStripe.server().resetAll();
        FakeStripe.answers(SESSIONS, 200, FakeStripe.session("cs_" + UUID.randomUUID()));
    }

    @Test
    void begunPaidOnceAndToldTwice() {
        UUID anna = UUID.randomUUID();
        Invoice invoice = visits.invoice(CLINIC, anna, "neck");
        JsonNode begun = begin(anna, invoice).json();
        String id = begun.path("id").asString();
        assertThat(begun.path("url").asString()).startsWith("https://checkout.test/cs_");
        FakeStripe.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(SESSIONS))
                                .withHeader("Idempotency-Key", equalTo(id))
                                .withHeader("Authorization", equalTo("Bearer sk_test"))
                                .withRequestBody(containing("client_reference_id=" + id))
                                .withRequestBody(containing("unit_amount%5D=4900"))
                                .withRequestBody(containing("currency%5D=eur")));
        assertThat(begin(anna, invoice).json()).isEqualTo(begun);
        assertThat(state(invoice)).isEqualTo("issued 49.00");

        String news = FakeStripe.paid(FakeStripe.event(), id, 4900, "eur");
        assertThat(tell(news).status()).isEqualTo(204);
        assertThat(tell(news).status()).isEqualTo(204);
        assertThat(tell(FakeStripe.paid(FakeStripe.event(), id, 4900, "eur")).status())
                .isEqualTo(204);
        assertThat(state(invoice)).isEqualTo("paid 0.00");
        JsonNode paid = one(anna, id);
        assertThat(paid.path("state").asString()).isEqualTo("paid");
        assertThat(paid.has("url")).isFalse();
        JsonNode payment = desk.reception()
                .get(desk.api() + "payments/" + paid.path("paymentId").asString())
                .json();
        assertThat(payment.path("method").asString()).isEqualTo("online");
        assertThat(payment.path("reference").asString()).isEqualTo("pi_" + id);
        assertThat(desk.refund(anna, "card", "0.01").problem()).isEqualTo("amount-not-available");
        assertThat(begin(anna, invoice).problem()).isEqualTo("wrong-state");
    }

    /** Ten deliveries at once: one payment. */
    @Test
    void toldByManyAtOnceItIsPaidOnce() throws Exception {
        UUID anna = UUID.randomUUID();
        Invoice invoice = visits.invoice(CLINIC, anna, "neck");
        String id = begin(anna, invoice).json().path("id").asString();
        String news = FakeStripe.paid(FakeStripe.event(), id, 4900, "eur");
        try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
            List<Future<Integer>> running = IntStream.range(0, 10)
                    .mapToObj(n -> pool.submit(() -> tell(news).status()))
                    .toList();
            for (Future<Integer> each : running) {
                assertThat(each.get()).isEqualTo(204);
            }
        }
        Wire herself = new Wire(port, TestTokens.ofPatient(anna, CLINIC));
        assertThat(herself.get(desk.api() + "payments").json().path("items")).hasSize(1);
    }

    /** The answer is lost: the same request again asks for the same session, and there is one payment. */
    @Test
    void nothingIsBegunTwiceIfTheAnswerIsLost() {
        UUID anna = UUID.randomUUID();
        Invoice invoice = visits.invoice(CLINIC, anna, "neck");
        String key = UUID.randomUUID().toString();
        FakeStripe.losesItsAnswer(SESSIONS);
        assertThat(begin(anna, invoice, key).problem()).isEqualTo("payment-provider-silent");
        FakeStripe.answers(SESSIONS, 500, "{}");
        assertThat(begin(anna, invoice, key).problem()).isEqualTo("payment-provider-silent");
        FakeStripe.answers(SESSIONS, 200, FakeStripe.session("cs_" + UUID.randomUUID()));
        JsonNode begun = begin(anna, invoice, key).json();
        assertThat(begun.path("state").asString()).isEqualTo("pending");
        assertThat(begin(anna, invoice, UUID.randomUUID().toString()).json()).isEqualTo(begun);
        assertThat(FakeStripe.server().findAll(postRequestedFor(urlPathEqualTo(SESSIONS))).stream()
                        .map(each -> each.getHeader("Idempotency-Key"))
                        .distinct())
                .containsExactly(begun.path("id").asString());
    }

    /** The patient pays although our answer was lost: what the provider tells counts. */
    @Test
    void newsThatComeBeforeTheAnswerCount() {
        UUID anna = UUID.randomUUID();
        Invoice invoice = visits.invoice(CLINIC, anna, "neck");
        FakeStripe.losesItsAnswer(SESSIONS);
        begin(anna, invoice);
        String id = list(anna).path(0).path("id").asString();
        assertThat(tell(FakeStripe.paid(FakeStripe.event(), id, 4900, "eur")).status())
                .isEqualTo(204);
        assertThat(state(invoice)).isEqualTo("paid 0.00");
    }

    @Test
    void forgedNewsChangeNothing() {
        UUID anna = UUID.randomUUID();
        Invoice invoice = visits.invoice(CLINIC, anna, "neck");
        String id = begin(anna, invoice).json().path("id").asString();
        String news = FakeStripe.paid(FakeStripe.event(), id, 4900, "eur");
        Instant now = clock.instant();
        for (String signature : List.of(
                FakeStripe.signature(news, now, "whsec_stolen"),
                FakeStripe.signature(news.replace("4900", "1"), now, FakeStripe.SECRET),
                FakeStripe.signature(news, now.minusSeconds(400), FakeStripe.SECRET),
                "t=1,v1=",
                "")) {
            assertThat(tell(news, signature).problem()).isEqualTo("signature-invalid");
        }
        assertThat(webhook(news, null).problem()).isEqualTo("signature-invalid");
        assertThat(state(invoice)).isEqualTo("issued 49.00");
        assertThat(tell("no json").field()).isEqualTo("body");
        assertThat(tell("{\"type\":\"x\"}").field()).isEqualTo("body");
        assertThat(tell("{\"id\":\"evt\",\"type\":\"customer.created\"}").status())
                .isEqualTo(204);
    }

    @Test
    void anUnknownPaymentAndAnotherAmountAreToldApart() {
        assertThat(tell(FakeStripe.paid(FakeStripe.event(), UUID.randomUUID().toString(), 4900, "eur"))
                        .problem())
                .isEqualTo("not-found");
        for (String wrong : List.of("4901 eur", "4900 rub")) {
            FakeStripe.answers(SESSIONS, 200, FakeStripe.session("cs_" + UUID.randomUUID()));
            UUID anna = UUID.randomUUID();
            Invoice invoice = visits.invoice(CLINIC, anna, "neck");
            String id = begin(anna, invoice).json().path("id").asString();
            String[] taken = wrong.split(" ", -1);
            String news = FakeStripe.paid(FakeStripe.event(), id, Long.parseLong(taken[0]), taken[1]);
            assertThat(tell(news).problem()).isEqualTo("payment-mismatch");
            assertThat(state(invoice)).isEqualTo("issued 49.00");
            assertThat(one(anna, id).path("state").asString()).isEqualTo("mismatched");
            assertThat(one(anna, id).path("taken").asString()).isEqualToIgnoringCase(wrong);
        }
    }

    /** Paid at the desk meanwhile: the money that came online is hers, to be paid back. */
    @Test
    void whatIsPaidTwiceByTwoWaysIsADeposit() {
        UUID anna = UUID.randomUUID();
        Invoice invoice = visits.invoice(CLINIC, anna, "neck");
        String id = begin(anna, invoice).json().path("id").asString();
        desk.pay(anna, "card", "9.00", "");
        assertThat(begin(anna, invoice).problem()).isEqualTo("wrong-state");
        tell(FakeStripe.paid(FakeStripe.event(), id, 4900, "eur"));
        assertThat(state(invoice)).isEqualTo("paid 0.00");
        FakeStripe.answers(REFUNDS, 200, "{\"id\":\"re_1\",\"status\":\"succeeded\"}");
        assertThat(refund(id, "9.01", UUID.randomUUID().toString()).problem()).isEqualTo("amount-not-available");
        Wire.Answer back = refund(id, "9.00", UUID.randomUUID().toString());
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
        String id = begin(anna, invoice).json().path("id").asString();
        assertThat(refund(id, "1.00", UUID.randomUUID().toString()).problem()).isEqualTo("wrong-state");
        tell(FakeStripe.paid(FakeStripe.event(), id, 4900, "eur"));
        desk.accountant()
                .post(desk.api() + "invoices/" + invoice.id() + "/credit-notes", "{\"reason\":\"taken-back\"}");
        String key = UUID.randomUUID().toString();
        FakeStripe.losesItsAnswer(REFUNDS);
        assertThat(refund(id, "49.00", key).problem()).isEqualTo("payment-provider-silent");
        assertThat(desk.refund(anna, "card", "0.01").problem()).isEqualTo("amount-not-available");
        FakeStripe.answers(REFUNDS, 402, "{\"error\":{\"message\":\"the card is closed\"}}");
        Wire.Answer refused = refund(id, "49.00", key);
        assertThat(refused.problem()).isEqualTo("payment-provider-refused");
        assertThat(refused.json().path("detail").asString()).contains("the card is closed");
        assertThat(refund(id, "49.00", key).json().path("state").asString()).isEqualTo("refused");
        assertThat(FakeStripe.server().findAll(postRequestedFor(urlPathEqualTo(REFUNDS))).stream()
                        .map(each -> each.getHeader("Idempotency-Key"))
                        .distinct())
                .hasSize(1);
        assertThat(desk.refund(anna, "transfer", "49.00").status()).isEqualTo(200);
    }

    @Test
    void whatIsNotPaidInTimeCanBeBegunAgain() {
        UUID anna = UUID.randomUUID();
        Invoice invoice = visits.invoice(CLINIC, anna, "neck");
        String id = begin(anna, invoice).json().path("id").asString();
        String over = FakeStripe.paid(FakeStripe.event(), id, 4900, "eur")
                .replace("checkout.session.completed", "checkout.session.expired");
        assertThat(tell(over).status()).isEqualTo(204);
        assertThat(one(anna, id).path("state").asString()).isEqualTo("expired");
        FakeStripe.answers(SESSIONS, 200, FakeStripe.session("cs_" + UUID.randomUUID()));
        assertThat(begin(anna, invoice).json().path("id").asString()).isNotEqualTo(id);
        String unpaid = FakeStripe.paid(FakeStripe.event(), id, 4900, "eur").replace("\"paid\"", "\"unpaid\"");
        assertThat(tell(unpaid).status()).isEqualTo(204);
        assertThat(state(invoice)).isEqualTo("issued 49.00");
    }

    @Test
    void onlyThePatientHerselfPaysAndOnlyTheOfficePaysBack() {
        UUID anna = UUID.randomUUID();
        Invoice invoice = visits.invoice(CLINIC, anna, "neck");
        Wire other = new Wire(port, TestTokens.ofPatient(UUID.randomUUID(), CLINIC));
        String wish = "{\"invoiceId\":\"" + invoice.id() + "\"}";
        String api = desk.api() + "online-payments";
        assertThat(other.post(api, wish).problem()).isEqualTo("not-found");
        assertThat(new Wire(port, TestTokens.of(Role.ANONYMOUS)).post(api, wish).problem())
                .isEqualTo("unauthenticated");
        assertThat(desk.accountant().post(api, wish).problem()).isEqualTo("forbidden");
        assertThat(desk.reception().post(api, "{}").field()).isEqualTo("invoiceId");
        String id = begin(anna, invoice).json().path("id").asString();
        assertThat(other.get(api + "/" + id).problem()).isEqualTo("not-found");
        assertThat(other.get(api).json().path("items")).isEmpty();
        assertThat(desk.reception().post(api + "/" + id + "/refunds", "{}").problem())
                .isEqualTo("forbidden");
        assertThat(desk.accountant().post(api + "/" + id + "/refunds", "{}").field())
                .isEqualTo("amount");
        assertThat(refund(
                                UUID.randomUUID().toString(),
                                "1.00",
                                UUID.randomUUID().toString())
                        .problem())
                .isEqualTo("not-found");
        FakeStripe.answers(SESSIONS, 400, "{\"error\":{\"message\":\"no such currency\"}}");
        Invoice next = visits.invoice(CLINIC, anna, "nose");
        assertThat(begin(anna, next).problem()).isEqualTo("payment-provider-refused");
    }

    private Wire.Answer begin(UUID patient, Invoice invoice) {
        return begin(patient, invoice, UUID.randomUUID().toString());
    }

    private Wire.Answer begin(UUID patient, Invoice invoice, String key) {
        return new Wire(port, TestTokens.ofPatient(patient, CLINIC))
                .post(desk.api() + "online-payments", "{\"invoiceId\":\"" + invoice.id() + "\"}", key);
    }

    private Wire.Answer refund(String id, String amount, String key) {
        return desk.accountant()
                .post(
                        desk.api() + "online-payments/" + id + "/refunds",
                        "{\"amount\":{\"amount\":\"" + amount + "\",\"currency\":\"EUR\"},\"reason\":\"paid twice\"}",
                        key);
    }

    private JsonNode list(UUID patient) {
        return new Wire(port, TestTokens.ofPatient(patient, CLINIC))
                .get(desk.api() + "online-payments")
                .json()
                .path("items");
    }

    private JsonNode one(UUID patient, String id) {
        return new Wire(port, TestTokens.ofPatient(patient, CLINIC))
                .get(desk.api() + "online-payments/" + id)
                .json();
    }

    private Wire.Answer tell(String news) {
        return tell(news, FakeStripe.signature(news, clock.instant(), FakeStripe.SECRET));
    }

    private Wire.Answer tell(String news, String signature) {
        return webhook(news, signature);
    }

    private Wire.Answer webhook(String news, @org.jspecify.annotations.Nullable String signature) {
        Wire anybody = new Wire(port, TestTokens.of(Role.ANONYMOUS));
        java.net.http.HttpRequest.Builder request = anybody.request("/api/payment-webhooks/stripe")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(news));
        return anybody.send((signature == null ? request : request.header("Stripe-Signature", signature)).build());
    }

    private String state(Invoice invoice) {
        JsonNode answer =
                desk.accountant().get(desk.api() + "invoices/" + invoice.id()).json();
        return answer.path("state").asString() + " "
                + answer.path("open").path("amount").asString();
    }
}
