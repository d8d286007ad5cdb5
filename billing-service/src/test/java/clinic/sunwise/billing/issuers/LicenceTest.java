package clinic.sunwise.billing.issuers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "peel, 2026-02-28, false",
        "peel, 2026-03-01, true",
        "peel, 2026-03-31, true",
        "peel, 2026-04-01, false",
        "laser, 2026-03-15, false",
    })
    void coversItsProtocolsFromTheFirstToTheLastDay(String protocol, LocalDate day, boolean covered) {
        assertThat(new Licence("moscow", "L-1", Set.of("peel"), FIRST, LAST).covers(protocol, day))
                .isEqualTo(covered);
    }

    @Test
    void withoutALastDayItHasNoEnd() {
        assertThat(new Licence("moscow", "L-1", Set.of("peel"), FIRST, null).covers("peel", LAST.plusYears(50)))
                .isTrue();
    }

    @Test
    void aLicenceThatCoversNothingIsNone() {
        assertThatThrownBy(() -> new Licence("moscow", " ", Set.of("peel"), FIRST, LAST))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Licence("moscow", "L-1", Set.of(), FIRST, LAST))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Licence("moscow", "L-1", Set.of("peel"), FIRST, FIRST.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Licence("moscow", "L-1", Set.of("peel"), FIRST, FIRST).covers("peel", FIRST))
                .isTrue();
    }
}
