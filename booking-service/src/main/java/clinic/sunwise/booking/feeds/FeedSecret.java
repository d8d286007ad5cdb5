package clinic.sunwise.booking.feeds;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret part of a feed's address. It is shown once and kept as its hash only, so that nobody who reads the database can read
 * calendars with it.
 *
 * @param text of any length: what somebody asks for is not known to be one of ours
 */
public record FeedSecret(String text) {

    private static final int BYTES = 32;

    /** A new one that nobody can guess: 256 random bits. */
    public static FeedSecret random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new FeedSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256. Nothing slower is needed: what is hashed is random. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Not the secret, which has no place in a log. */
    @Override
    public String toString() {
        return "FeedSecret";
    }
}
