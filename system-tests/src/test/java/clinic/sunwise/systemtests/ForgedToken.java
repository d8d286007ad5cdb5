package clinic.sunwise.systemtests;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens of an administrator that the gateway has not made, each with another trick. */
enum ForgedToken {
    UNSIGNED("{\"alg\":\"none\"}", false),
    UNSIGNED_IN_CAPITALS("{\"alg\":\"NONE\",\"typ\":\"JWT\"}", false),
    WITHOUT_ITS_SIGNATURE("{\"alg\":\"ES256\"}", false),
    SIGNED_BY_ANOTHER_KEY("{\"alg\":\"ES256\"}", true),
    A_KEY_IN_A_FILE("{\"alg\":\"ES256\",\"kid\":\"../../../../dev/null\"}", true),
    A_KEY_BY_A_QUERY("{\"alg\":\"ES256\",\"kid\":\"' UNION SELECT 'key' --\"}", true),
    A_KEY_ELSEWHERE(
            "{\"alg\":\"ES256\",\"jku\":\"http://localhost:1/keys\",\"x5u\":\"http://localhost:1/keys\"}", true),
    A_KEY_BROUGHT_ALONG("", true),
    A_PUBLIC_KEY_AS_A_SECRET("{\"alg\":\"HS256\"}", true),
    AN_UNKNOWN_CRITICAL_HEADER("{\"alg\":\"ES256\",\"crit\":[\"b64\"],\"b64\":false}", true);

    private static final KeyPair KEY = key();

    private final String header;
    private final boolean signed;

    ForgedToken(String header, boolean signed) {
        this.header = header;
        this.signed = signed;
    }

    String token() {
        String named = header.isEmpty() ? "{\"alg\":\"ES256\",\"jwk\":%s}".formatted(publicKey()) : header;
        String text = encoded(named) + "." + encoded("""
                {"iss":"sunwise-gateway","aud":["booking-service","billing-service"],"sub":"intruder","role":"administrator","clinics":["utrecht"],\
                "name":"Intruder","iat":%d,"exp":%d}""".formatted(now(), now() + 300));
        return text + "." + (signed ? signature(text) : "");
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private String signature(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        try {
            if (this == A_PUBLIC_KEY_AS_A_SECRET) {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(KEY.getPublic().getEncoded(), "HmacSHA256"));
                return encoded(mac.doFinal(bytes));
            }
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(KEY.getPrivate());
            signature.update(bytes);
            return encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last 64 bytes of its encoding are the point. */
    private static String publicKey() {
        byte[] all = KEY.getPublic().getEncoded();
        byte[] x = java.util.Arrays.copyOfRange(all, all.length - 64, all.length - 32);
        byte[] y = java.util.Arrays.copyOfRange(all, all.length - 32, all.length);
        return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"%s\",\"y\":\"%s\"}".formatted(encoded(x), encoded(y));
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair key() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            return keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
