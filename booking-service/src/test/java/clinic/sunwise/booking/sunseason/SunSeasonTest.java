package clinic.sunwise.booking.sunseason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SunSeasonTest {

    /** First and last session day that needs a clinician; the days just outside do not. */
    @ParameterizedTest(name = "{0} window {3}")
    @CsvSource({
        "Valencia, 39.47, 0, 14, 03-19, 09-29",
        "Valencia, 39.47, 0, 28, 03-05, 09-29",
        "Valencia, 39.47, 0, 42, 02-19, 09-29",
        "Valencia, 39.47, 0, 0, 01-15, 10-26",
        "Sevilla, 37.39, 0, 14, 03-11, 10-05",
        "Sevilla, 37.39, 0, 28, 02-25, 10-05",
        "Sevilla, 37.39, 0, 42, 02-11, 10-05",
        "Sevilla, 37.39, 0, 0, 01-04, 11-05",
        "Paris, 48.86, 0, 14, 04-26, 08-30",
        "Paris, 48.86, 0, 28, 04-12, 08-30",
        "Paris, 48.86, 0, 42, 03-29, 08-30",
        "Paris, 48.86, 0, 0, 02-20, 09-25",
        "Utrecht, 52.09, 0, 14, 05-11, 08-18",
        "Utrecht, 52.09, 0, 28, 04-27, 08-18",
        "Utrecht, 52.09, 0, 42, 04-13, 08-18",
        "Utrecht, 52.09, 0, 0, 03-02, 09-16",
        "Moscow, 55.75, 0.15, 14, 05-30, 08-02",
        "Moscow, 55.75, 0.15, 28, 05-16, 08-02",
        "Moscow, 55.75, 0.15, 42, 05-02, 08-02",
        "Moscow, 55.75, 0.15, 0, 03-13, 09-06",
    })
    void closesAndOpens(String name, double latitude, double altitude, int window, String first, String last) {
        SunSensitivity sensitivity = window == 0 ? SunSensitivity.deep() : SunSensitivity.seasonal(window);
        SunSeason season = new SunSeason(new Place(latitude, altitude), sensitivity);
        LocalDate closes = LocalDate.parse("2027-" + first);
        LocalDate lastDay = LocalDate.parse("2027-" + last);

        assertThat(season.judge(closes.minusDays(1))).isNotEqualTo(SunExposure.CLINICIAN);
        assertThat(season.judge(closes)).isEqualTo(SunExposure.CLINICIAN);
        assertThat(season.judge(lastDay)).isEqualTo(SunExposure.CLINICIAN);
        assertThat(season.judge(lastDay.plusDays(1))).isNotEqualTo(SunExposure.CLINICIAN);
        assertThat(season.opens(closes)).contains(lastDay.plusDays(1));
        assertThat(season.opens(closes.minusDays(1))).contains(closes.minusDays(1));
    }

    @Test
    void diamondNeverNeedsAClinicianBecauseOfTheSun() {
        SunSeason season = new SunSeason(new Place(37.39, 0), SunSensitivity.anySeason(14));
        assertThat(LocalDate.of(2027, 1, 1).datesUntil(LocalDate.of(2028, 1, 1)))
                .noneMatch(day -> season.judge(day) == SunExposure.CLINICIAN)
                .anyMatch(day -> season.judge(day) == SunExposure.ADVICE);
        assertThat(new SunSeason(new Place(52.09, 0), SunSensitivity.anySeason(14)).judge(LocalDate.of(2027, 12, 1)))
                .isEqualTo(SunExposure.LOW);
    }

    @Test
    void theSouthernSummerIsInJanuary() {
        SunSeason sydney = new SunSeason(new Place(-33.87, 0), SunSensitivity.seasonal(14));
        assertThat(sydney.judge(LocalDate.of(2027, 1, 10))).isEqualTo(SunExposure.CLINICIAN);
        assertThat(sydney.judge(LocalDate.of(2027, 6, 21))).isNotEqualTo(SunExposure.CLINICIAN);
        LocalDate november = LocalDate.of(2027, 11, 20);
        assertThat(sydney.opens(november))
                .as("in the year after")
                .isEqualTo(november.datesUntil(november.plusYears(1))
                        .filter(day -> sydney.judge(day) != SunExposure.CLINICIAN)
                        .findFirst())
                .hasValueSatisfying(opens -> assertThat(opens.getYear()).isEqualTo(2028));
    }

    @ParameterizedTest
    @CsvSource({"Quito, -0.18, 2.85", "Singapore, 1.35, 0"})
    void whereTheSunIsAlwaysHighThereIsAdviceInstead(String name, double latitude, double altitude) {
        SunSeason season = new SunSeason(new Place(latitude, altitude), SunSensitivity.seasonal(28));
        assertThat(season.alwaysHigh()).isTrue();
        LocalDate march = LocalDate.of(2027, 3, 21);
        assertThat(season.judge(march)).isEqualTo(SunExposure.ADVICE);
        assertThat(season.opens(march)).as("it is never closed").contains(march);
    }

    @Test
    void deepTreatmentsInSydneyAreAdvisedButSuperficialOnesHaveASeason() {
        Place sydney = new Place(-33.87, 0);
        assertThat(new SunSeason(sydney, SunSensitivity.deep()).alwaysHigh()).isTrue();
        assertThat(new SunSeason(sydney, SunSensitivity.seasonal(14)).alwaysHigh())
                .isFalse();
    }

    @Test
    void theLeapDayIsJudgedLikeTheDayBefore() {
        SunSeason season = new SunSeason(new Place(37.39, 0), SunSensitivity.seasonal(1));
        assertThat(season.judge(LocalDate.of(2028, 2, 29))).isEqualTo(season.judge(LocalDate.of(2028, 2, 28)));
    }

    /** An index exactly at a threshold is on its stricter side. */
    @Test
    void theThresholdItselfCounts() {
        Place utrecht = new Place(52.09, 0);
        LocalDate day = LocalDate.of(2027, 5, 1);
        double index = UvIndex.atNoon(utrecht, day);
        assertThat(judge(utrecht, SunSensitivity.Measure.MAXIMUM, index, index, day))
                .isEqualTo(SunExposure.CLINICIAN);
        assertThat(judge(utrecht, SunSensitivity.Measure.MEAN, index, index, day))
                .isEqualTo(SunExposure.CLINICIAN);
        assertThat(judge(utrecht, SunSensitivity.Measure.NONE, index, index, day))
                .isEqualTo(SunExposure.ADVICE);
        assertThat(judge(utrecht, SunSensitivity.Measure.MAXIMUM, index + 0.001, index + 0.001, day))
                .isEqualTo(SunExposure.LOW);
    }

    private static SunExposure judge(
            Place place, SunSensitivity.Measure measure, double clinicianFrom, double adviceFrom, LocalDate day) {
        return new SunSeason(place, new SunSensitivity(1, measure, clinicianFrom, 1, adviceFrom)).judge(day);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 365})
    void aWindowOfADayOrAYearIsAWindow(int days) {
        assertThat(SunSensitivity.seasonal(days).windowDays()).isEqualTo(days);
    }

    @Test
    void anIndexIsPositive() {
        var maximum = SunSensitivity.Measure.MAXIMUM;
        assertThatThrownBy(() -> new SunSensitivity(1, maximum, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SunSensitivity(1, maximum, 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 366})
    void aWindowHasADayToAYear(int days) {
        assertThatThrownBy(() -> SunSensitivity.seasonal(days)).isInstanceOf(IllegalArgumentException.class);
    }
}
