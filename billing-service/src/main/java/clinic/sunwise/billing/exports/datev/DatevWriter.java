package clinic.sunwise.billing.exports.datev;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Writes a batch of bookings as DATEV takes it in: EXTF, version 700, category 21 (Buchungsstapel), format 13; semicolons, texts
 * in quotes, decimal comma, CR LF.
 */
public final class DatevWriter {

    public static final Charset CHARSET = Charset.forName("windows-1252");

    /** Columns of format 13, of which the first fourteen are used; the others are empty. */
    private static final int COLUMNS = 125;

    private static final List<String> NAMES = List.of(
            "Umsatz (ohne Soll/Haben-Kz)",
            "Soll/Haben-Kennzeichen",
            "WKZ Umsatz",
            "Kurs",
            "Basis-Umsatz",
            "WKZ Basis-Umsatz",
            "Konto",
            "Gegenkonto (ohne BU-Schlüssel)",
            "BU-Schlüssel",
            "Belegdatum",
            "Belegfeld 1",
            "Belegfeld 2",
            "Skonto",
            "Buchungstext");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("ddMM", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS", Locale.ROOT);
    private static final int LONGEST_DOCUMENT = 36;
    private static final int LONGEST_TEXT = 60;

    private final Appendable out;
    private final List<BookingRow.Posting> entry = new ArrayList<>();
    private String entryNumber = "";

    /**
     * What DATEV wants to know of a batch.
     *
     * @param consultant number of the tax consultant, 1001 to 9999999
     * @param client number of the clinic with her, 1 to 99999
     * @param first day, in the same fiscal year as the last
     * @param currency of the books
     */
    public record Batch(
            int consultant, int client, LocalDate first, LocalDate last, LocalDateTime written, String currency) {}

    public DatevWriter(Appendable out) {
        this.out = out;
    }

    /** Writes the batch's head and the names of the columns; comes first. */
    public void head(Batch batch) throws IOException {
        line(List.of(
                text("EXTF"),
                "700",
                "21",
                text("Buchungsstapel"),
                "13",
                MOMENT.format(batch.written()),
                "",
                text("SW"),
                text(""),
                text(""),
                Integer.toString(batch.consultant()),
                Integer.toString(batch.client()),
                DAY.format(batch.first().withDayOfYear(1)),
                "4",
                DAY.format(batch.first()),
                DAY.format(batch.last()),
                text("Sunwise"),
                text(""),
                "1",
                "0",
                "0",
                text(batch.currency()),
                "",
                text(""),
                "",
                "",
                text("03"),
                "",
                "",
                text(""),
                text("")));
        List<String> names = new ArrayList<>(NAMES);
        names.addAll(Collections.nCopies(COLUMNS - NAMES.size(), ""));
        line(names);
    }

    /**
     * Takes a row of the FEC; an entry's rows follow each other.
     *
     * @param cells 18, see {@code FecWriter}
     */
    public void posting(List<?> cells) throws IOException {
        String number = cells.get(2).toString();
        if (!number.equals(entryNumber)) {
            end();
            entryNumber = number;
        }
        String foreign = cells.get(17).toString();
        entry.add(new BookingRow.Posting(
                (LocalDate) cells.get(3),
                DatevAccounts.of(cells.get(4).toString()),
                cells.get(8).toString(),
                cells.get(10).toString(),
                (BigDecimal) cells.get(11),
                (BigDecimal) cells.get(12),
                foreign.isEmpty() ? "EUR" : foreign));
    }

    /** Writes what is left; comes last. */
    public void end() throws IOException {
        for (BookingRow row : BookingRow.of(entry)) {
            row(row);
        }
        entry.clear();
    }

    private void row(BookingRow row) throws IOException {
        List<String> cells = new ArrayList<>(List.of(
                row.amount().toPlainString().replace('.', ','),
                text("S"),
                text(row.currency()),
                "",
                "",
                text(""),
                row.debit(),
                row.credit(),
                text(""),
                DAY_OF_YEAR.format(row.on()),
                text(shortened(row.document(), LONGEST_DOCUMENT)),
                text(""),
                "",
                text(shortened(row.text(), LONGEST_TEXT))));
        cells.addAll(Collections.nCopies(COLUMNS - cells.size(), ""));
        line(cells);
    }

    private void line(List<String> cells) throws IOException {
        out.append(String.join(";", cells)).append("\r\n");
    }

    private static String text(String text) {
        return '"' + text.replaceAll("[\r\n;]+", " ").replace("\"", "\"\"") + '"';
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
