package clinic.sunwise.billing.exports.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.exports.Zips;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class XlsxWriterTest {

    @Test
    void numbersAreNumbersAndTextIsHarmless() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxWriter writer = new XlsxWriter(out, "invoices", List.of("number", "gross"));
        writer.row(List.of("UTR-1", new BigDecimal("-49.10")));
        writer.row(List.of("=HYPERLINK(\"x\")", 7));
        writer.row(List.of("<b>&", "@x"));
        writer.finish();
        String sheet = Zips.text(out.toByteArray(), "xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("<is><t>number</t></is>")
                .contains("<v>-49.10</v>")
                .contains("<v>7</v>")
                .contains("'=HYPERLINK(")
                .contains("'@x")
                .contains("&lt;b&gt;&amp;")
                .doesNotContain("<f>");
    }

    @Test
    void aFullSheetIsFollowedByAnotherWithTheSameHeader() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxWriter writer = new XlsxWriter(out, "lines", List.of("n"), 3);
        for (int i = 1; i <= 5; i++) {
            writer.row(List.of("row " + i));
        }
        writer.finish();
        assertThat(Zips.text(out.toByteArray(), "xl/workbook.xml")).contains("lines", "lines 2", "lines 3");
        assertThat(Zips.text(out.toByteArray(), "xl/worksheets/sheet2.xml"))
                .contains("<t>n</t>", "<t>row 3</t>", "<t>row 4</t>")
                .doesNotContain("row 2", "row 5");
    }

    /** More rows than are kept at a time, and a text longer than a cell. */
    @Test
    void whatWasWrittenIsNotKept() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxWriter writer = new XlsxWriter(out, "long", List.of("n"));
        for (int i = 0; i < 2500; i++) {
            writer.row(List.of(i));
        }
        writer.row(List.of("x".repeat(40_000)));
        writer.finish();
        String sheet = Zips.text(out.toByteArray(), "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("<v>0</v>", "<v>2499</v>", ">" + "x".repeat(32_767) + "<");
    }
}
