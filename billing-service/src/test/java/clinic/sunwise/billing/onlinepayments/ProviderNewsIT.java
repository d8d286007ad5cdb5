package clinic.sunwise.billing.onlinepayments;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.invoices.Invoice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** News that nobody should believe, or that fit nothing. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderNewsIT extends OnlineClinic {

    private static final String CLINIC = "online-news";

    ProviderNewsIT() {
        super(CLINIC);
    }

    @Test
    void forgedNewsChangeNothing() {
        UUID anna = UUID.randomUUID();
        Invoice invoice = visits.invoice(CLINIC, anna, "neck");
        String id = online.begin(anna, invoice).json().path("id").asString();
        String news = FakeStripe.paid(FakeStripe.event(), id, 4900, "eur");
        Instant now = clock.instant();
        for (String signature : List.of(
                FakeStripe.signature(news, now, "whsec_stolen"),
                FakeStripe.signature(news.replace("4900", "1"), now, FakeStripe.SECRET),
                FakeStripe.signature(news, now.minusSeconds(400), FakeStripe.SECRET),
                "t=1,v1=",
                "")) {
            assertThat(online.tell(news, signature).problem()).isEqualTo("signature-invalid");
        }
        assertThat(online.webhook(news, null).problem()).isEqualTo("signature-invalid");
        assertThat(online.state(invoice)).isEqualTo("issued 49.00");
        assertThat(online.tell("no json").field()).isEqualTo("body");
        assertThat(online.tell("{\"type\":\"x\"}").field()).isEqualTo("body");
        assertThat(online.tell("{\"id\":\"evt\",\"type\":\"customer.created\"}").status())
                .isEqualTo(204);
    }

    @Test
    void anUnknownPaymentAndAnotherAmountAreToldApart() {
        assertThat(online.tell(FakeStripe.paid(
                                FakeStripe.event(), UUID.randomUUID().toString(), 4900, "eur"))
                        .problem())
                .isEqualTo("not-found");
        for (String wrong : List.of("4901 eur", "4900 rub")) {
            FakeStripe.answers(SESSIONS, 200, FakeStripe.session("cs_" + UUID.randomUUID()));
            UUID anna = UUID.randomUUID();
            Invoice invoice = visits.invoice(CLINIC, anna, "neck");
            String id = online.begin(anna, invoice).json().path("id").asString();
            String[] taken = wrong.split(" ", -1);
            String news = FakeStripe.paid(FakeStripe.event(), id, Long.parseLong(taken[0]), taken[1]);
            assertThat(online.tell(news).problem()).isEqualTo("payment-mismatch");
            assertThat(online.state(invoice)).isEqualTo("issued 49.00");
            assertThat(online.one(anna, id).path("state").asString()).isEqualTo("mismatched");
            assertThat(online.one(anna, id).path("taken").asString()).isEqualToIgnoringCase(wrong);
        }
    }
}
