package clinic.sunwise.platform.test;

import clinic.sunwise.platform.identity.Role;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signs tokens as the gateway does, but for both services at once, and serves the key that they are checked with. */
public final class TestTokens {

    private static final ECKey KEY = key();
    private static final String KEYS_ADDRESS = serve();

    private TestTokens() {}

    /** The address of the public keys. */
    public static String keysAddress() {
        return KEYS_ADDRESS;
    }

    /** A valid token of a member of staff, or of an anonymous caller. */
    public static String of(Role role, String... clinics) {
        return sign(claims(role, null, clinics).build());
    }

    /** A valid token of a patient. */
    public static String ofPatient(UUID patient, String... clinics) {
        return sign(claims(Role.PATIENT, patient, clinics).build());
    }

    /** A valid token's claims, to make others of. */
    public static JWTClaimsSet.Builder claims(Role role, @Nullable UUID patient, String... clinics) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer("sunwise-gateway")
                .audience(List.of("booking-service", "billing-service"))
                .subject(patient == null ? role.code() + "@" + String.join("+", clinics) : patient.toString())
                .claim("role", role.code())
                .claim("clinics", List.of(clinics))
                .claim("name", role.code())
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))));
        return patient == null ? claims : claims.claim("patient", patient.toString());
    }

    /** A token with these claims, signed with the gateway's key. */
    public static String sign(JWTClaimsSet claims) {
        return sign(claims, KEY);
    }

    /** A token with these claims, signed with another key than the gateway's. */
    public static String forge(JWTClaimsSet claims) {
        return sign(claims, key());
    }

    /** A token that takes the gateway's public key, which everybody knows, for a shared secret. */
    public static String signWithWhatIsPublic(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    claims);
            token.sign(new MACSigner(KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(JWTClaimsSet claims, ECKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public keys, as the gateway publishes them. */
    public static byte[] keys() {
        return new JWKSet(KEY).toString(true).getBytes(StandardCharsets.UTF_8);
    }

    private static String serve() {
        byte[] keys = keys();
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return "http://localhost:" + server.getAddress().getPort() + "/";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
