package clinic.sunwise.gateway.staff;

import clinic.sunwise.gateway.secrets.Hashes;
import clinic.sunwise.gateway.secrets.RandomWord;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords (RFC 6238): HMAC-SHA-1, six digits, steps of 30 seconds, which every authenticator app knows. The
 * step before and the one after are good too, for clocks that differ (5.2).
 */
final class Totp {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int TOLERATED_STEPS = 1;
    /** RFC 4226, 4, R6 recommends 160 bits. */
    private static final int SECRET_BYTES = 20;

    private static final int MODULUS = 1_000_000;

    private Totp() {}

    static byte[] newSecret() {
        return RandomWord.bytes(SECRET_BYTES);
    }

    static long stepOf(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP.toSeconds());
    }

    /** The step whose code this is; empty if it is none that is good now. */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        long current = stepOf(now);
        return LongStream.rangeClosed(current - TOLERATED_STEPS, current + TOLERATED_STEPS)
                .filter(step -> Hashes.same(code(secret, step), code))
                .findFirst();
    }

    /** RFC 4226, 5.3: dynamic truncation. */
    static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int truncated = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", truncated % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA1", e);
        }
    }
}
