package clinic.sunwise.billing.exports.csv;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes rows as RFC 4180 says: comma, CR LF, quotes where needed.
 *
 * <p>A text that a spreadsheet would take for a formula, because it begins with {@code = + - @}, tab or carriage return, gets an
 * apostrophe in front. Amounts have a decimal point and stay numbers, negative ones too.
 */
public final class CsvWriter {

    /** In front of a file: without it spreadsheets take UTF-8 for the machine's old code page (decision 11). */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Pattern QUOTED = Pattern.compile(".*[\",\r\n].*", Pattern.DOTALL);

    private final Appendable out;

    public CsvWriter(Appendable out) {
        this.out = out;
    }

    /**
     * Writes one row.
     *
     * @param cells amounts and whole numbers as numbers; everything else as text
     */
    public void row(List<?> cells) throws IOException {
        String separator = "";
        for (Object cell : cells) {
            out.append(separator).append(cell(cell));
            separator = ",";
        }
        out.append("\r\n");
    }

    private static String cell(Object cell) {
        return switch (cell) {
            case BigDecimal amount -> amount.toPlainString();
            case Number number -> number.toString();
            default -> quoted(HarmlessText.of(cell.toString()));
        };
    }

    private static String quoted(String text) {
        return QUOTED.matcher(text).matches() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
