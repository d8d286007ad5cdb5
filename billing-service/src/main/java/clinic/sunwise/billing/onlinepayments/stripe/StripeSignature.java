package clinic.sunwise.billing.onlinepayments.stripe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of the provider's news: {@code t=<seconds>,v1=<hex>[,v1=<hex>]}, each v1 being HMAC-SHA256 of the time, a full
 * stop and the very bytes of the body. There are two while a secret is exchanged. News older or newer than five minutes are
 * refused, so that what was overheard cannot be sent again later.
 */
final class StripeSignature {

    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    StripeSignature(String secret) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Whether the provider has signed this body, now. Takes as long for a wrong signature as for a right one. */
    boolean isRight(String header, byte[] body, Instant now) {
        List<String> parts = Stream.of(header.split(",", -1)).map(String::strip).toList();
        Optional<Long> time = parts.stream()
                .filter(part -> part.matches("t=\\d{1,12}"))
                .map(part -> Long.parseLong(part.substring(2)))
                .findFirst();
        if (time.isEmpty()
                || Duration.between(Instant.ofEpochSecond(time.get()), now)
                                .abs()
                                .compareTo(TOLERANCE)
                        > 0) {
            return false;
        }
        byte[] expected = of(time.get(), body);
        boolean right = false;
        for (String part : parts) {
            right |= part.matches("v1=[0-9a-f]{64}")
                    && MessageDigest.isEqual(expected, HexFormat.of().parseHex(part.substring(3)));
        }
        return right;
    }

    private byte[] of(long time, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
