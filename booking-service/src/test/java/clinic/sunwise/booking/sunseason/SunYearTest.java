package clinic.sunwise.booking.sunseason;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.sunseason.SunYear.Season;
import clinic.sunwise.booking.sunseason.SunYear.Window;
import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SunYearTest {

    private static final Place SYDNEY = new Place(-33.87, 0);
    private static final Place QUITO = new Place(-0.18, 2.85);

    @ParameterizedTest
    @CsvSource({
        "39.47, 0,    SUPERFICIAL_TWO_WEEKS,  2027-03-19, 2027-09-29",
        "39.47, 0,    SUPERFICIAL_FOUR_WEEKS, 2027-03-05, 2027-09-29",
        "39.47, 0,    MEDIUM,                 2027-02-19, 2027-09-29",
        "39.47, 0,    DEEP,                   2027-01-15, 2027-10-26",
        "48.86, 0,    SUPERFICIAL_TWO_WEEKS,  2027-04-26, 2027-08-30",
        "48.86, 0,    DEEP,                   2027-02-20, 2027-09-25",
        "55.75, 0.15, MEDIUM,                 2027-05-02, 2027-08-02",
    })
    void aSeasonIsOneWindow(double latitude, double kilometres, SunClass each, LocalDate first, LocalDate last) {
        Season season = new SunYear(new Place(latitude, kilometres), 2027).season(each.sensitivity());
        assertThat(season.clinician()).containsExactly(new Window(first, last));
        assertThat(season.alwaysHigh()).isFalse();
    }

    @Test
    void adviceSurroundsTheSeason() {
        SunYear paris = new SunYear(new Place(48.86, 0), 2027);
        Season season = paris.season(SunClass.SUPERFICIAL_TWO_WEEKS.sensitivity());
        assertThat(season.advice()).hasSize(2);
        assertThat(season.advice().getFirst().last()).isEqualTo(LocalDate.of(2027, 4, 25));
        assertThat(season.advice().getLast().first()).isEqualTo(LocalDate.of(2027, 8, 31));
    }

    @Test
    void aSouthernSeasonCrossesNewYearAsTwoWindows() {
        Season season = new SunYear(SYDNEY, 2028).season(SunClass.SUPERFICIAL_TWO_WEEKS.sensitivity());
        assertThat(season.clinician()).hasSize(2);
        assertThat(season.clinician().getFirst().first()).isEqualTo(LocalDate.of(2028, 1, 1));
        assertThat(season.clinician().getLast().last()).isEqualTo(LocalDate.of(2028, 12, 31));
    }

    @Test
    void whereTheSunIsAlwaysHighMonthsAreRanked() {
        SunYear quito = new SunYear(QUITO, 2027);
        Season season = quito.season(SunClass.SUPERFICIAL_TWO_WEEKS.sensitivity());
        assertThat(season.alwaysHigh()).isTrue();
        assertThat(season.clinician()).isEmpty();
        assertThat(season.advice()).containsExactly(new Window(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)));
        assertThat(quito.months().getFirst().month()).isEqualTo(Month.JUNE);
        assertThat(quito.months().getLast().month()).isEqualTo(Month.MARCH);
        assertThat(quito.months()).hasSize(12);
    }

    @Test
    void aLeapYearHasItsLeapDay() {
        assertThat(new SunYear(SYDNEY, 2028).days()).hasSize(366).contains(LocalDate.of(2028, 2, 29));
        assertThat(new SunYear(SYDNEY, 2027).days()).hasSize(365);
    }
}
