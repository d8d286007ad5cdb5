package clinic.sunwise.gateway.secrets;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** Words that nobody guesses. */
public final class RandomWord {

    /** 256 bits: more than anybody can try. */
    private static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomWord() {}

    /** 256 random bits, fit for an address. */
    public static String next() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES));
    }

    /** That many random bytes. */
    public static byte[] bytes(int number) {
        byte[] bytes = new byte[number];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Eight random digits. */
    public static String digits() {
        return String.format(Locale.ROOT, "%08d", RANDOM.nextInt(100_000_000));
    }
}
