package clinic.sunwise.billing.exports;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** A file of the accountant's as a spreadsheet reads it. */
public record CsvTable(List<String> header, List<String[]> rows) {

    /** Splits at the commas outside of quotes; a byte order mark is none of the first name. */
    public static CsvTable of(String text) {
        List<String[]> rows = text.replace("\uFEFF", "")
                .lines()
                .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .toList();
        return new CsvTable(Arrays.asList(rows.getFirst()), rows.subList(1, rows.size()));
    }

    public List<String> cells(String column) {
        int index = header.indexOf(column);
        return rows.stream().map(row -> row[index]).toList();
    }

    public BigDecimal sum(String column) {
        return cells(column).stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
