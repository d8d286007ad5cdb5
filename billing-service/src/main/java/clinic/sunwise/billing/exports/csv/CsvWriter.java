package clinic.sunwise.billing.exports.csv;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/**
 * Writes rows as RFC 4180 says: comma, CR LF, quotes where needed.
 *
 * <p>A text that a spreadsheet would take for a formula, because it begins with {@code = + - @}, tab or carriage return, gets an
 * apostrophe in front. Amounts have a decimal point and stay numbers, negative ones too.
 */
public final class CsvWriter {

    /** In front of a file: without it spreadsheets take UTF-8 for the machine's old code page (decision 11). */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Appendable out;
    private final StringBuilder line = new StringBuilder();

    public CsvWriter(Appendable out) {
        this.out = out;
    }

    /**
     * Writes one row.
     *
     * @param cells amounts and whole numbers as numbers; everything else as text
     */
    public void row(List<?> cells) throws IOException {
        line.setLength(0);
        String separator = "";
        for (Object cell : cells) {
            line.append(separator).append(cell(cell));
            separator = ",";
        }
        out.append(line.append("\r\n"));
    }

    private static String cell(Object cell) {
        return switch (cell) {
            case BigDecimal amount -> amount.toPlainString();
            case Number number -> number.toString();
            default -> quoted(HarmlessText.of(cell.toString()));
        };
    }

    private static String quoted(String text) {
        return needsQuotes(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** Looks at each character: this is done for each cell of a million rows, where a pattern costs as much as the database. */
    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == ',' || each == '"' || each == '\n' || each == '\r') {
                return true;
            }
        }
        return false;
    }
}
