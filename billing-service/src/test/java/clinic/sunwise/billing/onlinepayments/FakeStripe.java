package clinic.sunwise.billing.onlinepayments;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import clinic.sunwise.billing.onlinepayments.stripe.StripeSettings;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A provider on this machine that answers as it is told and signs its news. */
@TestConfiguration
public class FakeStripe {

    static final String SECRET = "whsec_test";

    private static final WireMockServer SERVER = started();

    @Bean
    @Primary
    StripeSettings fakeStripe() {
        return new StripeSettings(
                URI.create(SERVER.baseUrl()), "sk_test", SECRET, "https://pages.test/book/{clinic}/papers");
    }

    private static WireMockServer started() {
        WireMockServer server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        return server;
    }

    static WireMockServer server() {
        return SERVER;
    }

    static void answers(String path, int status, String body) {
        stub(path, aResponse().withStatus(status).withBody(body));
    }

    /** It does what it is asked, and its answer is lost. */
    static void losesItsAnswer(String path) {
        stub(path, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    private static void stub(String path, ResponseDefinitionBuilder answer) {
        SERVER.stubFor(post(urlPathEqualTo(path)).willReturn(answer));
    }

    static String session(String id) {
        return "{\"id\":\"" + id + "\",\"url\":\"https://checkout.test/" + id + "\",\"status\":\"open\"}";
    }

    /** What it tells of a payment that was taken. */
    static String paid(String event, String payment, long amount, String currency) {
        return "{\"id\":\"" + event + "\",\"type\":\"checkout.session.completed\",\"data\":{\"object\":{\"id\":\"cs\","
                + "\"client_reference_id\":\"" + payment + "\",\"payment_status\":\"paid\",\"amount_total\":" + amount
                + ",\"currency\":\"" + currency + "\",\"payment_intent\":\"pi_" + payment + "\"}}}";
    }

    static String event() {
        return "evt_" + UUID.randomUUID();
    }

    static String signature(String body, Instant at, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = mac.doFinal((at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
