package clinic.sunwise.gateway.secrets;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words that nobody guesses. */
public final class RandomWord {

    /** 256 bits: more than anybody can try. */
    private static final int BYTES = 32;

    /** 32 bytes as Base64 for addresses, without padding. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{43}");

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomWord() {}

    /** 256 random bits, fit for an address. */
    public static String next() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES));
    }

    /** Whether it looks like one. What does not can be turned away without asking who it might belong to. */
    public static boolean isOne(String text) {
        return WORD.matcher(text).matches();
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
