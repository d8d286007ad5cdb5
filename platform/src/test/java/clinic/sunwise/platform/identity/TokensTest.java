package clinic.sunwise.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.platform.test.TestTokens;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service while the gateway changes its keys. */
class TokensTest {

    private final List<ECKey> published = new CopyOnWriteArrayList<>();
    private HttpServer gateway;
    private Tokens tokens;

    @BeforeEach
    void start() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            byte[] keys = new JWKSet(List.copyOf(published)).toString(true).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        gateway.start();
        tokens = new Tokens("http://localhost:" + gateway.getAddress().getPort() + "/", "booking-service", null);
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    @Test
    void aKeyThatIsPublishedLaterIsFoundWhenItsFirstTokenComes() throws JOSEException {
        ECKey first = key("first");
        ECKey second = key("second");
        published.add(first);
        assertThat(isTaken(first)).isTrue();
        assertThat(isTaken(second)).as("not published yet").isFalse();
        published.add(second);
        assertThat(isTaken(second)).isTrue();
        assertThat(isTaken(first)).as("still published").isTrue();
    }

    @Test
    void aKeyOfTheSameNameThatIsNotTheGatewaysSignsNothing() throws JOSEException {
        published.add(key("first"));
        assertThat(isTaken(key("first"))).isFalse();
    }

    private boolean isTaken(ECKey key) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
                TestTokens.claims(Role.RECEPTION, null, "utrecht").build());
        token.sign(new ECDSASigner(key));
        return tokens.caller(token.serialize(), Instant.now()).isPresent();
    }

    private static ECKey key(String name) throws JOSEException {
        return new ECKeyGenerator(Curve.P_256).keyID(name).generate();
    }
}
