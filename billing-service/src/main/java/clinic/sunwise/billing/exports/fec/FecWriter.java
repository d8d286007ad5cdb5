package clinic.sunwise.billing.exports.fec;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes the FEC as article A47 A-1 of the French tax procedures (LPF) wants it: 18 columns in their order, separated by tabs, the
 * names in the first line, days as yyyyMMdd, amounts with a decimal comma.
 *
 * <p>A tab or line break within a text becomes a space: the format has no quotes.
 */
public final class FecWriter {

    /** The names of the columns. */
    public static final List<String> HEADER = List.of(
            "JournalCode",
            "JournalLib",
            "EcritureNum",
            "EcritureDate",
            "CompteNum",
            "CompteLib",
            "CompAuxNum",
            "CompAuxLib",
            "PieceRef",
            "PieceDate",
            "EcritureLib",
            "Debit",
            "Credit",
            "EcritureLet",
            "DateLet",
            "ValidDate",
            "Montantdevise",
            "Idevise");

    private static final Pattern SEPARATORS = Pattern.compile("[\t\r\n]+");

    private final Appendable out;

    public FecWriter(Appendable out) {
        this.out = out;
    }

    /**
     * Writes one line.
     *
     * @param cells 18: days as {@link LocalDate}, amounts as {@link BigDecimal}, the rest as text
     * @throws IllegalArgumentException if there are not 18
     */
    public void row(List<?> cells) throws IOException {
        if (cells.size() != HEADER.size()) {
            throw new IllegalArgumentException("the FEC has 18 columns, not " + cells.size());
        }
        String separator = "";
        for (Object cell : cells) {
            out.append(separator).append(text(cell));
            separator = "\t";
        }
        out.append("\r\n");
    }

    /**
     * The name that the tax office wants: SIREN, FEC and the day on which the fiscal year closes.
     *
     * @param taxNumber a French VAT number, which ends with the SIREN; of other countries all of its digits and letters
     */
    public static String fileName(String taxNumber, LocalDate closing) {
        String plain = taxNumber.replaceAll("[^0-9A-Za-z]", "");
        String company = plain.matches("FR[0-9A-Z]{2}\\d{9}") ? plain.substring(4) : plain;
        return company + "FEC" + DateTimeFormatter.BASIC_ISO_DATE.format(closing) + ".txt";
    }

    private static String text(Object cell) {
        return switch (cell) {
            case BigDecimal amount -> amount.toPlainString().replace('.', ',');
            case LocalDate day -> DateTimeFormatter.BASIC_ISO_DATE.format(day);
            default -> SEPARATORS.matcher(cell.toString()).replaceAll(" ");
        };
    }
}
