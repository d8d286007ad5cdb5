package clinic.sunwise.billing.exports.csv;

import java.util.regex.Pattern;

/**
 * A text that no spreadsheet takes for a formula: one that begins with {@code = + - @}, tab or carriage return gets an apostrophe
 * in front (OWASP, CSV injection).
 */
public final class HarmlessText {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r].*", Pattern.DOTALL);

    private HarmlessText() {}

    public static String of(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
