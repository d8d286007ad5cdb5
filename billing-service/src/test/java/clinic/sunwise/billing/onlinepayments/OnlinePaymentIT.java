package clinic.sunwise.billing.onlinepayments;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A patient pays her invoice through the provider, which forgets answers and repeats itself. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnlinePaymentIT extends OnlineClinic {

    private static final String CLINIC = "online-clinic";

    OnlinePaymentIT() {
        super(CLINIC);
    }

    @Test
    void begunPaidOnceAndToldTwice() {
        UUID anna = UUID.randomUUID();
        Invoice invoice = visits.invoice(CLINIC, anna, "neck");
        JsonNode begun = online.begin(anna, invoice).json();
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
        assertThat(online.begin(anna, invoice).json()).isEqualTo(begun);
        assertThat(online.state(invoice)).isEqualTo("issued 49.00");
        assertThat(desk.reception()
                        .get(desk.api() + "payments/balances/" + anna)
                        .json()
                        .path("online")
                        .asBoolean())
                .isTrue();

        String news = FakeStripe.paid(FakeStripe.event(), id, 4900, "eur");
        assertThat(online.tell(news).status()).isEqualTo(204);
        assertThat(online.tell(news).status()).isEqualTo(204);
        assertThat(online.tell(FakeStripe.paid(FakeStripe.event(), id, 4900, "eur"))
                        .status())
                .isEqualTo(204);
        assertThat(online.state(invoice)).isEqualTo("paid 0.00");
        JsonNode paid = online.one(anna, id);
        assertThat(paid.path("state").asString()).isEqualTo("paid");
        assertThat(paid.has("url")).isFalse();
        JsonNode payment = desk.reception()
                .get(desk.api() + "payments/" + paid.path("paymentId").asString())
                .json();
        assertThat(payment.path("method").asString()).isEqualTo("online");
        assertThat(payment.path("reference").asString()).isEqualTo("pi_" + id);
        assertThat(desk.refund(anna, "card", "0.01").problem()).isEqualTo("amount-not-available");
        assertThat(online.begin(anna, invoice).problem()).isEqualTo("wrong-state");
    }

    /** Ten deliveries at once: one payment. */
    @Test
    void toldByManyAtOnceItIsPaidOnce() throws Exception {
        UUID anna = UUID.randomUUID();
        Invoice invoice = visits.invoice(CLINIC, anna, "neck");
        String id = online.begin(anna, invoice).json().path("id").asString();
        String news = FakeStripe.paid(FakeStripe.event(), id, 4900, "eur");
        try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
            List<Future<Integer>> running = IntStream.range(0, 10)
                    .mapToObj(n -> pool.submit(() -> online.tell(news).status()))
                    .toList();
            for (Future<Integer> each : running) {
                assertThat(each.get()).isEqualTo(204);
            }
        }
        Wire herself = new Wire(desk.port(), TestTokens.ofPatient(anna, CLINIC));
        assertThat(herself.get(desk.api() + "payments").json().path("items")).hasSize(1);
    }

    /** The answer is lost: the same request again asks for the same session, and there is one payment. */
    @Test
    void nothingIsBegunTwiceIfTheAnswerIsLost() {
        UUID anna = UUID.randomUUID();
        Invoice invoice = visits.invoice(CLINIC, anna, "neck");
        String key = UUID.randomUUID().toString();
        FakeStripe.losesItsAnswer(SESSIONS);
        assertThat(online.begin(anna, invoice, key).problem()).isEqualTo("payment-provider-silent");
        FakeStripe.answers(SESSIONS, 500, "{}");
        assertThat(online.begin(anna, invoice, key).problem()).isEqualTo("payment-provider-silent");
        FakeStripe.answers(SESSIONS, 200, FakeStripe.session("cs_" + UUID.randomUUID()));
        JsonNode begun = online.begin(anna, invoice, key).json();
        assertThat(begun.path("state").asString()).isEqualTo("pending");
        assertThat(online.begin(anna, invoice, UUID.randomUUID().toString()).json())
                .isEqualTo(begun);
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
        online.begin(anna, invoice);
        String id = online.list(anna).path(0).path("id").asString();
        assertThat(online.tell(FakeStripe.paid(FakeStripe.event(), id, 4900, "eur"))
                        .status())
                .isEqualTo(204);
        assertThat(online.state(invoice)).isEqualTo("paid 0.00");
    }

    @Test
    void whatIsNotPaidInTimeCanBeBegunAgain() {
        UUID anna = UUID.randomUUID();
        Invoice invoice = visits.invoice(CLINIC, anna, "neck");
        String id = online.begin(anna, invoice).json().path("id").asString();
        String over = FakeStripe.paid(FakeStripe.event(), id, 4900, "eur")
                .replace("checkout.session.completed", "checkout.session.expired");
        assertThat(online.tell(over).status()).isEqualTo(204);
        assertThat(online.one(anna, id).path("state").asString()).isEqualTo("expired");
        FakeStripe.answers(SESSIONS, 200, FakeStripe.session("cs_" + UUID.randomUUID()));
        assertThat(online.begin(anna, invoice).json().path("id").asString()).isNotEqualTo(id);
        String unpaid = FakeStripe.paid(FakeStripe.event(), id, 4900, "eur").replace("\"paid\"", "\"unpaid\"");
        assertThat(online.tell(unpaid).status()).isEqualTo(204);
        assertThat(online.state(invoice)).isEqualTo("issued 49.00");
    }

    @Test
    void onlyThePatientHerselfPaysAndOnlyTheOfficePaysBack() {
        UUID anna = UUID.randomUUID();
        Invoice invoice = visits.invoice(CLINIC, anna, "neck");
        Wire other = new Wire(desk.port(), TestTokens.ofPatient(UUID.randomUUID(), CLINIC));
        String wish = "{\"invoiceId\":\"" + invoice.id() + "\"}";
        String api = desk.api() + "online-payments";
        assertThat(other.post(api, wish).problem()).isEqualTo("not-found");
        assertThat(new Wire(desk.port(), TestTokens.of(Role.ANONYMOUS))
                        .post(api, wish)
                        .problem())
                .isEqualTo("unauthenticated");
        assertThat(desk.accountant().post(api, wish).problem()).isEqualTo("forbidden");
        assertThat(desk.reception().post(api, "{}").field()).isEqualTo("invoiceId");
        String id = online.begin(anna, invoice).json().path("id").asString();
        assertThat(other.get(api + "/" + id).problem()).isEqualTo("not-found");
        assertThat(other.get(api).json().path("items")).isEmpty();
        assertThat(desk.reception().post(api + "/" + id + "/refunds", "{}").problem())
                .isEqualTo("forbidden");
        assertThat(desk.accountant().post(api + "/" + id + "/refunds", "{}").field())
                .isEqualTo("amount");
        assertThat(online.refund(
                                UUID.randomUUID().toString(),
                                "1.00",
                                UUID.randomUUID().toString())
                        .problem())
                .isEqualTo("not-found");
        FakeStripe.answers(SESSIONS, 400, "{\"error\":{\"message\":\"no such currency\"}}");
        Invoice next = visits.invoice(CLINIC, anna, "nose");
        assertThat(online.begin(anna, next).problem()).isEqualTo("payment-provider-refused");
    }
}
