package clinic.sunwise.billing.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AestheticActsTest {

    @ParameterizedTest(name = "{0} on {1}: {2} %")
    @CsvSource({
        "ES, 2026-11-23, 21",
        "FR, 2026-11-23, 20",
        "NL, 2026-11-23, 21",
        "NL, 2012-10-01, 21",
        "RU, 2019-01-01, 20",
        "RU, 2025-12-31, 20",
        "RU, 2026-01-01, 22",
        "RU, 2026-01-02, 22"
    })
    void taxesAnAestheticActAtTheStandardRateOfItsDay(Country country, LocalDate day, BigDecimal percent) {
        TaxTreatment treatment = AestheticActs.treatment(country, day).orElseThrow();

        assertThat(treatment.category()).isEqualTo(VatCategory.STANDARD);
        assertThat(treatment.rate()).isEqualTo(new VatRate(percent));
        assertThat(treatment.reason()).startsWith("aesthetic act, standard rate of " + country + " since ");
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({"ES, 2012-08-31", "FR, 2013-12-31", "NL, 2012-09-30", "RU, 2018-12-31"})
    void knowsNoRateBeforeTheFirst(Country country, LocalDate day) {
        assertThat(AestheticActs.treatment(country, day)).isEmpty();
    }
}
