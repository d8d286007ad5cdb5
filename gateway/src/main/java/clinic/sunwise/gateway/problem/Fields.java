package clinic.sunwise.gateway.problem;

import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks what is typed in, and names the field that is wrong. */
public final class Fields {

    private static final int LONGEST_ADDRESS = 254;
    /** Nothing that a mail header could be broken with. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s\\p{Cntrl},;:<>()\\[\\]\"\\\\]{1,64}@[\\p{L}\\p{Nd}-]+(\\.[\\p{L}\\p{Nd}-]+)+");

    private Fields() {}

    /** The text without blanks around it; a {@link Refusal} if it is missing, empty, too long or not printable. */
    public static String text(@Nullable String value, String field, int longest) {
        if (value == null) {
            throw Refusal.of(field, "is missing");
        }
        String text = value.strip();
        if (text.isEmpty() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.of(field, "is empty, has more than " + longest + " characters or one that is not printable");
        }
        return text;
    }

    /** Bytes in Base64 for addresses (RFC 4648, 5), with or without padding. */
    public static byte[] bytes(@Nullable String value, String field, int longest) {
        String text = text(value, field, longest);
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(field, "is not in Base64 for addresses");
        }
    }

    /** A mail address in lower case. */
    public static String address(@Nullable String value, String field) {
        String address = text(value, field, LONGEST_ADDRESS).toLowerCase(Locale.ROOT);
        if (!ADDRESS.matcher(address).matches()) {
            throw Refusal.of(field, "is not an e-mail address");
        }
        return address;
    }
}
