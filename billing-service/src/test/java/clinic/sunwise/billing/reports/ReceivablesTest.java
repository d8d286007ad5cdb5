package clinic.sunwise.billing.reports;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceivablesTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0-30",
        "30, 0-30",
        "31, 31-60",
        "60, 31-60",
        "61, 61-90",
        "90, 61-90",
        "91, over-90",
        "9999, over-90"
    })
    void anAgeIsABandOfDays(long days, String band) {
        assertThat(Age.of(days).code()).isEqualTo(band);
    }

    @Test
    void daysAreSummedUpByAge() {
        LocalDate asOf = LocalDate.of(2027, 3, 1);
        Receivables owed = Receivables.of(
                Currency.EUR,
                asOf,
                List.of(
                        new Receivables.OpenOfDay(asOf, euro("1.00")),
                        new Receivables.OpenOfDay(asOf.minusDays(30), euro("2.00")),
                        new Receivables.OpenOfDay(asOf.minusDays(31), euro("4.00"))));
        assertThat(owed.open())
                .isEqualTo(Map.of(
                        Age.UP_TO_30_DAYS, euro("3.00"),
                        Age.UP_TO_60_DAYS, euro("4.00"),
                        Age.UP_TO_90_DAYS, euro("0.00"),
                        Age.OLDER, euro("0.00")));
        assertThat(owed.total()).isEqualTo(euro("7.00"));
    }

    private static Money euro(String amount) {
        return Money.of(amount, Currency.EUR);
    }
}
