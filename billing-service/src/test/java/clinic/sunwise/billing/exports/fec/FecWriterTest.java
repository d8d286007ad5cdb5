package clinic.sunwise.billing.exports.fec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FecWriterTest {

    @Test
    void theHeaderHasTheNamesOfTheLawInTheirOrder() throws IOException {
        assertThat(written(FecWriter.HEADER))
                .isEqualTo(String.join(
                                "\t",
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
                                "Idevise")
                        + "\r\n");
    }

    @Test
    void daysAmountsAndTextsAsTheLawWantsThem() throws IOException {
        List<Object> cells = new ArrayList<>(Collections.nCopies(18, ""));
        cells.set(3, LocalDate.of(2027, 1, 4));
        cells.set(10, "invoice\tof\r\nAnna");
        cells.set(11, new BigDecimal("1234.50"));
        cells.set(12, new BigDecimal("0.00"));
        assertThat(written(cells))
                .isEqualTo("\t\t\t20270104\t\t\t\t\t\t\tinvoice of Anna\t1234,50\t0,00\t\t\t\t\t\r\n");
    }

    @ParameterizedTest
    @CsvSource({"17", "19"})
    void aLineHasEighteenCells(int cells) {
        assertThatThrownBy(() -> written(Collections.nCopies(cells, ""))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "FR40303265045, 303265045FEC20271231.txt",
        "FR 40 303 265 045, 303265045FEC20271231.txt",
        "NL000099998B57, NL000099998B57FEC20271231.txt",
        "7700000000, 7700000000FEC20271231.txt",
    })
    void theFileIsNamedByCompanyAndClosingDay(String taxNumber, String name) {
        assertThat(FecWriter.fileName(taxNumber, LocalDate.of(2027, 12, 31))).isEqualTo(name);
    }

    private static String written(List<?> cells) throws IOException {
        StringBuilder out = new StringBuilder();
        new FecWriter(out).row(cells);
        return out.toString();
    }
}
