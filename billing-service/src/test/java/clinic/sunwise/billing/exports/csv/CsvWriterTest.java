package clinic.sunwise.billing.exports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvWriterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "neck|neck",
                "|",
                "a,b|\"a,b\"",
                "say \"a\"|\"say \"\"a\"\"\"",
                "=1+1|'=1+1",
                "+31 30|'+31 30",
                "-1|'-1",
                "@me|'@me",
                "=a,b|\"'=a,b\"",
                "a=1|a=1",
                " =1| =1",
                "1-2|1-2",
                "ООО «Клиника»|ООО «Клиника»",
            })
    void aTextStaysATextAndIsQuotedWhereItHasTo(String text, String cell) throws IOException {
        assertThat(row(text == null ? "" : text)).isEqualTo((cell == null ? "" : cell) + "\r\n");
    }

    @Test
    void lineBreaksAndTabsAreKept() throws IOException {
        assertThat(row("a\nb")).isEqualTo("\"a\nb\"\r\n");
        assertThat(row("a\rb")).isEqualTo("\"a\rb\"\r\n");
        assertThat(row("\tx")).isEqualTo("'\tx\r\n");
        assertThat(row("\rx")).isEqualTo("\"'\rx\"\r\n");
        assertThat(row("=1\n2")).isEqualTo("\"'=1\n2\"\r\n");
    }

    @Test
    void numbersStayNumbersAndHaveADecimalPoint() throws IOException {
        assertThat(row(new BigDecimal("-1234.50"), new BigDecimal("1E+3"), -7, LocalDate.of(2026, 11, 30)))
                .isEqualTo("-1234.50,1000,-7,2026-11-30\r\n");
    }

    private static String row(Object... cells) throws IOException {
        StringBuilder out = new StringBuilder();
        new CsvWriter(out).row(List.of(cells));
        return out.toString();
    }
}
