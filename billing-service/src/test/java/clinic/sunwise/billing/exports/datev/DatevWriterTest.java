package clinic.sunwise.billing.exports.datev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatevWriterTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 4);
    private static final String EMPTY = ";".repeat(111);

    @Test
    void theHeadSaysWhoseBooksTheseAreAndOfWhen() throws IOException {
        StringBuilder out = new StringBuilder();
        new DatevWriter(out)
                .head(new DatevWriter.Batch(
                        1001,
                        7,
                        DAY,
                        LocalDate.of(2027, 1, 31),
                        LocalDateTime.of(2027, 2, 1, 9, 8, 7, 6_000_000),
                        "EUR"));
        assertThat(out.toString().lines().toList())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo("\"EXTF\";700;21;\"Buchungsstapel\";13;20270201090807006;;\"SW\";\"\";\"\";"
                                        + "1001;7;20270101;4;20270104;20270131;\"Sunwise\";\"\";1;0;0;\"EUR\";;\"\";;;"
                                        + "\"03\";;;\"\";\"\""),
                        names -> assertThat(names)
                                .startsWith("Umsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;")
                                .endsWith("Buchungstext" + EMPTY));
    }

    @Test
    void entriesAreMatchedOneByOneAndTextCannotBreakOut() throws IOException {
        StringBuilder out = new StringBuilder();
        DatevWriter writer = new DatevWriter(out);
        writer.posting(cells("1", "411", "69.00", "0.00", "a \"b\";\nc" + "x".repeat(60), ""));
        writer.posting(cells("1", "706", "0.00", "57.02", "t", ""));
        writer.posting(cells("1", "44571", "0.00", "11.98", "t", ""));
        writer.posting(cells("2", "530", "5.00", "0.00", "t", "RUB"));
        writer.posting(cells("2", "487", "0.00", "5.00", "t", "RUB"));
        writer.end();
        String text = "\"a \"\"b\"\" c" + "x".repeat(52) + "\"";
        assertThat(out.toString())
                .isEqualTo("57,02;\"S\";\"EUR\";;;\"\";10000;8200;\"\";0401;\"UTR-1\";\"\";;" + text + EMPTY + "\r\n"
                        + "11,98;\"S\";\"EUR\";;;\"\";10000;1770;\"\";0401;\"UTR-1\";\"\";;" + text + EMPTY + "\r\n"
                        + "5,00;\"S\";\"RUB\";;;\"\";1000;0990;\"\";0401;\"UTR-1\";\"\";;\"t\"" + EMPTY + "\r\n");
    }

    private static List<Object> cells(
            String number, String account, String debit, String credit, String text, String currency) {
        return List.of(
                "VE",
                "Ventes",
                number,
                DAY,
                account,
                "",
                "",
                "",
                "UTR-1",
                DAY,
                text,
                new BigDecimal(debit),
                new BigDecimal(credit),
                "",
                "",
                DAY,
                "",
                currency);
    }
}
