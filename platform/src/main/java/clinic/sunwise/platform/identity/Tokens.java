package clinic.sunwise.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Turns the gateway's tokens into callers. A token that was checked once is not checked again while it lives. */
final class Tokens {

    private record Known(Caller caller, Instant expires) {}

    private static final Duration KEYS_WITHIN = Duration.ofSeconds(2);

    private final NimbusJwtDecoder decoder;
    private final Cache<String, Known> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    /**
     * Those that the gateway has made for one service.
     *
     * @param keys address of the gateway's public keys
     * @param service whom they have to be for: the other service's are refused
     * @param trust whom the gateway has to prove to be by TLS; null to believe whom Java believes
     */
    Tokens(String keys, String service, @Nullable SslBundle trust) {
        decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .restOperations(gateway(trust))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                // Gateway and services read the machine's clock for tokens, whatever the clinic's clock is shifted by.
                new JwtTimestampValidator(Duration.ofSeconds(30)),
                new JwtIssuerValidator("sunwise-gateway"),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(service))));
    }

    /** The gateway waits for the request that needs its keys: they come soon or not at all. */
    private static RestTemplate gateway(@Nullable SslBundle trust) {
        SimpleClientHttpRequestFactory requests = trust == null
                ? new SimpleClientHttpRequestFactory()
                : new Trusting(trust.createSslContext().getSocketFactory());
        requests.setConnectTimeout(KEYS_WITHIN);
        requests.setReadTimeout(KEYS_WITHIN);
        return new RestTemplate(requests);
    }

    /**
     * The caller that the token names; empty if it is not valid.
     *
     * @throws org.springframework.security.oauth2.jwt.JwtException if the gateway's keys cannot be read
     */
    Optional<Caller> caller(String token, Instant now) {
        Known hit = known.getIfPresent(token);
        if (hit != null && now.isBefore(hit.expires())) {
            return Optional.of(hit.caller());
        }
        try {
            Jwt jwt = decoder.decode(token);
            Known fresh = new Known(
                    caller(jwt), Optional.ofNullable(jwt.getExpiresAt()).orElse(now));
            known.put(token, fresh);
            return Optional.of(fresh.caller());
        } catch (BadJwtException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Believes a server whose name is in a certificate of that bundle's authority. */
    private static final class Trusting extends SimpleClientHttpRequestFactory {

        private final SSLSocketFactory sockets;

        Trusting(SSLSocketFactory sockets) {
            this.sockets = sockets;
        }

        @Override
        protected void prepareConnection(HttpURLConnection connection, String method) throws IOException {
            if (connection instanceof HttpsURLConnection encrypted) {
                encrypted.setSSLSocketFactory(sockets);
            }
            super.prepareConnection(connection, method);
        }
    }

    private static Caller caller(Jwt jwt) {
        String role = Optional.ofNullable(jwt.getClaimAsString("role")).orElse("");
        @Nullable String patient = jwt.getClaimAsString("patient");
        return new Caller(
                Optional.ofNullable(jwt.getSubject()).orElseThrow(() -> new IllegalArgumentException("no subject")),
                Role.of(role).orElseThrow(() -> new IllegalArgumentException("no role " + role)),
                Set.copyOf(
                        Optional.ofNullable(jwt.getClaimAsStringList("clinics")).orElse(List.of())),
                patient == null ? null : UUID.fromString(patient),
                Optional.ofNullable(jwt.getClaimAsString("name")).orElse(""),
                Optional.ofNullable(jwt.getClaimAsStringList("scopes"))
                        .map(Set::copyOf)
                        .orElse(null));
    }
}
