package clinic.sunwise.billing.exports.datev;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookingRowTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 4);

    @Test
    void anInvoiceGoesFromTheDebtorToTurnoverAndTax() {
        assertThat(BookingRow.of(List.of(
                        posting("10000", "69.00", "0.00"),
                        posting("8200", "0.00", "57.02"),
                        posting("1770", "0.00", "11.98"))))
                .containsExactly(row("57.02", "10000", "8200"), row("11.98", "10000", "1770"));
    }

    @Test
    void severalDebitsShareTheirCreditsInOrder() {
        assertThat(BookingRow.of(List.of(
                        posting("8200", "5.00", "0.00"),
                        posting("1770", "1.00", "0.00"),
                        posting("10000", "0.00", "2.50"),
                        posting("1710", "0.00", "3.50"))))
                .containsExactly(
                        row("2.50", "8200", "10000"), row("2.50", "8200", "1710"), row("1.00", "1770", "1710"));
    }

    @Test
    void nothingMakesNoRow() {
        assertThat(BookingRow.of(List.of())).isEmpty();
    }

    private static BookingRow.Posting posting(String account, String debit, String credit) {
        return new BookingRow.Posting(
                DAY, account, "UTR-1", "invoice", new BigDecimal(debit), new BigDecimal(credit), "EUR");
    }

    private static BookingRow row(String amount, String debit, String credit) {
        return new BookingRow(new BigDecimal(amount), "EUR", debit, credit, DAY, "UTR-1", "invoice");
    }
}
