package clinic.sunwise.billing.estimates;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tax.Country;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateLawTest {

    @ParameterizedTest(name = "{0} {1} with {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "FR, 299.99, -, false",
                "FR, 300.00, -, true",
                "FR, 300.01, local, true",
                "FR, 10.00, general, true",
                "FR, 10.00, local, false",
                "ES, 1500.00, general, false",
            })
    void franceAsksForAnEstimate(Country country, String gross, @Nullable String anaesthesia, boolean compulsory) {
        assertThat(EstimateLaw.isCompulsory(country, Money.of(gross, Currency.EUR), anaesthesia))
                .isEqualTo(compulsory);
    }

    /** Strictly more than 15 days: handed over on the 4th, the 19th is too early. */
    @ParameterizedTest(name = "{0} from {1} on: {2}")
    @CsvSource({"FR, 2027-01-04, 2027-01-20", "FR, 2027-02-14, 2027-03-02", "ES, 2027-01-04, 2027-01-04"})
    void franceAsksForTimeToReflect(Country country, LocalDate handedOver, LocalDate firstDay) {
        assertThat(EstimateLaw.firstDay(country, handedOver)).isEqualTo(firstDay);
    }
}
