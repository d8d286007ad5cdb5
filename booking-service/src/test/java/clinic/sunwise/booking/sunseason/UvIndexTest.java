package clinic.sunwise.booking.sunseason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UvIndexTest {

    @ParameterizedTest
    @CsvSource({"1, 300, 12.500", "0.5, 300, 2.336", "0, 300, 0"})
    void bareFormula(double cosineOfZenith, double ozone, double expected) {
        assertThat(UvIndex.bare(cosineOfZenith, ozone)).isCloseTo(expected, within(0.0005));
    }

    @ParameterizedTest
    @CsvSource({
        "Valencia, 39.47, 0, 172, 8.44",
        "Paris, 48.86, 0, 355, 0.55",
        "Quito, -0.18, 2.85, 80, 16.15",
        "Sydney, -33.87, 0, 355, 10.72",
    })
    void wholeChain(String name, double latitude, double altitude, int day, double expected) {
        assertThat(UvIndex.atNoon(new Place(latitude, altitude), day)).as(name).isCloseTo(expected, within(0.02));
    }

    @Test
    void stepsOfTheChainAtValencia() {
        assertThat(UvIndex.cosineOfZenith(39.47, 172)).isCloseTo(0.9612, within(0.00005));
        assertThat(UvIndex.ozone(39.47, 172)).isCloseTo(331.9, within(0.05));
        assertThat(UvIndex.distance(172)).isCloseTo(0.9674, within(0.00005));
    }

    /** WHO: maximum UV index on the 21st of each month; wanted: no error above 1.0, mean error at most 0.35. */
    @Test
    void agreesWithTheTableOfTheWorldHealthOrganization() {
        List<Double> errors = new ArrayList<>();
        collectErrors(errors, 52.5, 1, 1, 2, 4, 5, 7, 7, 5, 3, 1, 1, 0);
        collectErrors(errors, 48.9, 1, 1, 3, 4, 6, 7, 7, 6, 4, 2, 1, 0);
        collectErrors(errors, 39.6, 2, 3, 4, 6, 8, 9, 9, 8, 6, 4, 2, 1);
        assertThat(errors).hasSize(36).allSatisfy(error -> assertThat(error).isLessThanOrEqualTo(1.0));
        assertThat(errors.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
                .isLessThanOrEqualTo(0.35);
    }

    private static void collectErrors(List<Double> errors, double latitude, int... months) {
        for (int month = 1; month <= 12; month++) {
            double computed = UvIndex.atNoon(new Place(latitude, 0), LocalDate.of(2027, month, 21));
            errors.add(Math.abs(computed - months[month - 1]));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2028-02-28, 59",
        "2028-02-29, 59",
        "2028-03-01, 60",
        "2028-12-31, 365",
        "2027-03-01, 60",
        "2027-12-31, 365",
    })
    void theLeapDayCountsAsTheDayBefore(LocalDate date, int day) {
        assertThat(UvIndex.dayOfYear(date)).isEqualTo(day);
    }

    @Test
    void thePolarNightHasNoIndex() {
        assertThat(UvIndex.atNoon(new Place(78, 0), LocalDate.of(2027, 12, 21))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"90.1, 0", "-90.1, 0", "NaN, 0", "0, -0.6", "0, 6.1", "0, NaN"})
    void aPlaceIsOnEarth(double latitude, double altitude) {
        assertThatThrownBy(() -> new Place(latitude, altitude)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"90, 6", "-90, -0.5"})
    void thePolesAndTheHighestTownsAreOnEarth(double latitude, double altitude) {
        assertThat(new Place(latitude, altitude).latitudeDegrees()).isEqualTo(latitude);
    }
}
