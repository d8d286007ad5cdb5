package clinic.sunwise.billing.exports.csv;

/**
 * A text that no spreadsheet takes for a formula: one that begins with {@code = + - @}, tab or carriage return gets an apostrophe
 * in front (OWASP, CSV injection).
 */
public final class HarmlessText {

    private static final String BEGINNINGS = "=+-@\t\r";

    private HarmlessText() {}

    public static String of(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
