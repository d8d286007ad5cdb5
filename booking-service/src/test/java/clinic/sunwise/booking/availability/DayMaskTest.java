package clinic.sunwise.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayMaskTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0, 0",
        "PT0.000000001S, 0, 1",
        "PT4M59.999999999S, 0, 1",
        "PT5M, 1, 1",
        "PT5M0.000000001S, 1, 2",
        "PT5M1S, 1, 2",
        "PT9M59S, 1, 2",
        "PT24H, 288, 288",
    })
    void aTimeHasPassedSoManyCellsAndBegunSoMany(Duration time, int passed, int begun) {
        assertThat(DayMask.cells(time)).isEqualTo(passed);
        assertThat(DayMask.cellsFrom(time)).isEqualTo(begun);
    }
}
