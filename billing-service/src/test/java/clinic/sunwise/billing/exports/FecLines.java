package clinic.sunwise.billing.exports;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.exports.fec.FecWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The books as the French tax office reads them: 18 columns by article A47 A-1 of the LPF. */
public record FecLines(List<String[]> lines) {

    private static final int NUMBER = 2;
    private static final int DEBIT = 11;
    private static final int CREDIT = 12;

    /** Reads a whole file. */
    public static FecLines of(String text) {
        List<String[]> all = text.lines().map(line -> line.split("\t", -1)).toList();
        assertThat(all.getFirst()).containsExactlyElementsOf(FecWriter.HEADER);
        return new FecLines(all.subList(1, all.size()));
    }

    /** Checks what the office's own program checks: filled columns, days, amounts, numbers without gaps, balance. */
    public void areInOrder() {
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(line).hasSize(FecWriter.HEADER.size());
            assertThat(List.of(line[0], line[1], line[4], line[5], line[8], line[10]))
                    .doesNotContain("");
            assertThat(line[4]).matches("[0-9]{3,}");
            assertThat(List.of(line[3], line[9], line[15])).allMatch(day -> day.matches("20\\d{6}"));
            assertThat(List.of(line[DEBIT], line[CREDIT])).allMatch(amount -> amount.matches("\\d+,\\d\\d"));
        });
        TreeMap<Integer, List<String[]>> entries = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> Integer.valueOf(line[NUMBER]), TreeMap::new, Collectors.toList()));
        assertThat(entries.lastKey() - entries.firstKey() + 1).isEqualTo(entries.size());
        assertThat(lines).extracting(line -> Integer.valueOf(line[NUMBER])).isSorted();
        assertThat(entries.values())
                .allSatisfy(entry -> assertThat(new FecLines(entry).debitLessCredit(line -> true))
                        .isZero());
    }

    /** Of the lines of a journal on an account, as the file writes both. */
    public BigDecimal debitLessCredit(String journal, String account) {
        return debitLessCredit(line -> line[0].equals(journal) && line[4].equals(account));
    }

    private BigDecimal debitLessCredit(Predicate<String[]> wanted) {
        return lines.stream()
                .filter(wanted)
                .map(line -> amount(line[DEBIT]).subtract(amount(line[CREDIT])))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(String cell) {
        return new BigDecimal(cell.replace(',', '.'));
    }
}
