package clinic.sunwise.billing.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatCategory;
import clinic.sunwise.billing.tax.VatRate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines as {@code protocol category rate gross}, a deposit below zero. */
class DeductionsTest {

    @ParameterizedTest(name = "{0}; {1}: {2}")
    @CsvSource({
        "peel S 21 30.01,                  peel S 21 30.00,  true",
        "peel S 21 30.00,                  peel S 21 30.00,  false",
        "peel S 21 29.99,                  peel S 21 30.00,  false",
        "peel S 21 20.00;peel S 21 10.01,  peel S 21 30.00,  true",
        "peel S 21 60.00;peel S 21 -30.00, peel S 21 30.00,  false",
        "peel S 21 60.01;peel S 21 -30.00, peel S 21 30.00,  true",
        "retail S 21 99.00,                peel S 21 30.00,  false",
        "peel S 20 99.00,                  peel S 21 30.00,  false",
        "peel E 0 99.00,                   peel S 21 30.00,  false",
        "peel E 0 99.00,                   peel E 0 30.00,   true",
        "peel E 0 99.00 RUB,               peel E 0 30.00,   false",
    })
    void aDepositComesOffWhatIsLikeItIfSomethingIsLeft(String lines, String deposit, boolean fits) {
        assertThat(Deductions.leaveSomething(lines(lines), line(deposit))).isEqualTo(fits);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "peel S 21 30.00,                                                     30.00",
        "peel S 21 50.00;peel S 21 -30.00,                                    20.00 0.00",
        "peel S 21 10.00;peel S 21 50.00;peel S 21 -30.00,                    0.00 30.00 0.00",
        "retail S 21 10.00;peel S 21 50.00;peel S 21 -30.00,                  10.00 20.00 0.00",
        "peel E 0 10.00;peel S 21 50.00;peel S 21 -30.00,                     10.00 20.00 0.00",
        "peel S 21 20.00;peel S 21 50.00;peel S 21 -30.00;peel S 21 -15.00,   0.00 25.00 0.00 0.00",
    })
    void whatIsLeftOfEachLine(String lines, String left) {
        assertThat(Deductions.left(lines(lines)))
                .extracting(each -> each.amount().toPlainString())
                .containsExactly(left.split(" "));
    }

    private static List<Deductions.Line> lines(String lines) {
        return Stream.of(lines.split(";")).map(DeductionsTest::line).toList();
    }

    private static Deductions.Line line(String line) {
        String[] words = line.split(" ");
        TaxTreatment tax =
                new TaxTreatment(VatCategory.of(words[1]), VatRate.ofPercent(Integer.parseInt(words[2])), "why", "why");
        return new Deductions.Line(words[0], tax, Money.of(words[3], words.length > 4 ? Currency.RUB : Currency.EUR));
    }
}
