package clinic.sunwise.booking.sunseason;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UvYearTest {

    private static final Place VALENCIA = new Place(39.47, 0);

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-01", "2027-06-21", "2028-02-28", "2028-02-29", "2028-03-01", "2028-12-31"})
    void itRemembersWhatTheFormulaSays(LocalDate day) {
        assertThat(UvYear.of(VALENCIA).on(day)).isEqualTo(UvIndex.atNoon(VALENCIA, day));
        assertThat(UvYear.of(VALENCIA)).isSameAs(UvYear.of(new Place(39.47, 0)));
    }

    @Test
    void theStrongestOfSomeDaysIncludesBothEnds() {
        UvYear year = UvYear.of(VALENCIA);
        LocalDate march = LocalDate.of(2027, 3, 1);
        LocalDate april = LocalDate.of(2027, 4, 1);
        assertThat(year.strongest(march, april)).isEqualTo(year.on(april));
        assertThat(year.strongest(march, march)).isEqualTo(year.on(march));
        assertThat(year.strongest(LocalDate.of(2027, 9, 1), LocalDate.of(2027, 10, 1)))
                .isEqualTo(year.on(LocalDate.of(2027, 9, 1)));
        assertThat(year.strongest(april, march)).isZero();
        assertThat(year.strongest(LocalDate.of(2027, 1, 1), LocalDate.of(9999, 12, 31)))
                .isEqualTo(year.strongest(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)));
    }

    @Test
    void aSeasonThatIsAskedForAgainIsTheSame() {
        SunSensitivity sensitivity = SunSensitivity.seasonal(14);
        assertThat(SunSeason.of(VALENCIA, sensitivity))
                .isSameAs(SunSeason.of(new Place(39.47, 0), SunSensitivity.seasonal(14)))
                .isNotSameAs(SunSeason.of(VALENCIA, SunSensitivity.seasonal(28)));
    }

    @Test
    void theSunEasesInAutumn() {
        SunSeason season = SunSeason.of(VALENCIA, SunSensitivity.seasonal(14));
        LocalDate low =
                season.eases(LocalDate.of(2027, 7, 1), SunExposure.ADVICE).orElseThrow();
        assertThat(season.judge(low)).isEqualTo(SunExposure.LOW);
        assertThat(season.judge(low.minusDays(1))).isEqualTo(SunExposure.ADVICE);
        assertThat(SunSeason.of(new Place(0, 0), SunSensitivity.seasonal(14))
                        .eases(LocalDate.of(2027, 7, 1), SunExposure.ADVICE))
                .isEmpty();
    }

    @Test
    void theCalmestMonthsComeFirst() {
        assertThat(SunSeason.of(VALENCIA, SunSensitivity.seasonal(14)).calmestMonths())
                .startsWith(Month.DECEMBER, Month.JANUARY)
                .endsWith(Month.JULY)
                .hasSize(12);
        assertThat(SunSeason.of(new Place(-33.87, 0), SunSensitivity.deep()).calmestMonths())
                .startsWith(Month.JUNE);
    }

    /** A window over 29 February is one day of the year shorter at its end. */
    @Test
    void leapDaysAreCountedInWindows() {
        Place place = VALENCIA;
        LocalDate day = LocalDate.of(2027, 3, 11);
        double index = UvIndex.atNoon(place, day);
        SunSeason season =
                new SunSeason(place, new SunSensitivity(31, SunSensitivity.Measure.MAXIMUM, index, 31, index));
        assertThat(season.judge(LocalDate.of(2027, 2, 9))).isEqualTo(SunExposure.CLINICIAN);
        assertThat(season.judge(LocalDate.of(2027, 2, 8))).isEqualTo(SunExposure.LOW);
        assertThat(season.judge(LocalDate.of(2028, 2, 9))).isEqualTo(SunExposure.LOW);
        assertThat(season.judge(LocalDate.of(2028, 2, 10))).isEqualTo(SunExposure.CLINICIAN);
        SunSeason long100 =
                new SunSeason(place, new SunSensitivity(100, SunSensitivity.Measure.MAXIMUM, index, 100, index));
        assertThat(long100.judge(LocalDate.of(2026, 12, 2))).isEqualTo(SunExposure.CLINICIAN);
        assertThat(long100.judge(LocalDate.of(2026, 12, 1))).isEqualTo(SunExposure.LOW);
        assertThat(long100.judge(LocalDate.of(2027, 12, 2))).isEqualTo(SunExposure.LOW);
        assertThat(long100.judge(LocalDate.of(2027, 12, 3))).isEqualTo(SunExposure.CLINICIAN);
    }

    @Test
    void notMoreIsRememberedThanAThousand() {
        Remembered<Integer, Integer> squares = new Remembered<>();
        for (int number = 0; number < 1_000; number++) {
            assertThat(squares.get(number, each -> each * each)).isEqualTo(number * number);
        }
        assertThat(squares.size()).isEqualTo(1_000);
        assertThat(squares.get(7, each -> -1)).isEqualTo(49);
        assertThat(squares.get(2_000, each -> -1)).isEqualTo(-1);
        assertThat(squares.size()).isEqualTo(1);
    }
}
