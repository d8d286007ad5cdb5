package clinic.sunwise.billing.exports.xlsx;

import clinic.sunwise.billing.exports.csv.HarmlessText;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes rows into a workbook while it is sent: what was written is not kept. Amounts and whole numbers are numbers, all else is
 * text, harmless even for who saves it as CSV. A sheet that is full is followed by another with the same header.
 */
public final class XlsxWriter {

    private static final int MOST_ROWS = 1_048_576;
    private static final int ROWS_AT_A_TIME = 1000;
    private static final int LONGEST_TEXT = 32_767;

    private final Workbook workbook;
    private final String name;
    private final List<String> header;
    private final int mostRows;
    private Worksheet sheet;
    private int sheets = 1;
    private int rows;

    /**
     * Begins a workbook.
     *
     * @param name of its sheets, at most 25 characters
     */
    public XlsxWriter(OutputStream out, String name, List<String> header) throws IOException {
        this(out, name, header, MOST_ROWS);
    }

    XlsxWriter(OutputStream out, String name, List<String> header, int mostRows) throws IOException {
        this.workbook = new Workbook(out, "Sunwise", "1.0");
        this.name = name;
        this.header = List.copyOf(header);
        this.mostRows = mostRows;
        this.sheet = workbook.newWorksheet(name);
        write(header);
    }

    /**
     * Writes one row.
     *
     * @param cells amounts and whole numbers as numbers; everything else as text
     */
    public void row(List<?> cells) throws IOException {
        if (rows == mostRows) {
            sheet.finish();
            sheets++;
            sheet = workbook.newWorksheet(name + " " + sheets);
            rows = 0;
            write(header);
        }
        write(cells);
    }

    /** Completes the workbook; one that was given up cannot be opened. */
    public void finish() throws IOException {
        workbook.finish();
    }

    private void write(List<?> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case BigDecimal amount -> sheet.value(rows, column, amount);
                case Number number -> sheet.value(rows, column, number);
                case Object text -> sheet.inlineString(rows, column, text(text));
            }
        }
        rows++;
        if (rows % ROWS_AT_A_TIME == 0) {
            sheet.flush();
        }
    }

    /** No cell is longer (ECMA-376). */
    private static String text(Object cell) {
        String text = HarmlessText.of(cell.toString());
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
