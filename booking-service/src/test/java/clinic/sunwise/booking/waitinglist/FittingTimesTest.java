package clinic.sunwise.booking.waitinglist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.booking.availability.FreeDay;
import clinic.sunwise.booking.clinicalrules.Verdict;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FittingTimesTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final OffsetDateTime TEN = OffsetDateTime.parse("2027-01-11T10:00:00+01:00");
    private static final Set<DayOfWeek> ANY = EnumSet.allOf(DayOfWeek.class);
    private static final WishedTimes ANY_TIME =
            new WishedTimes(MONDAY, MONDAY.plusDays(6), ANY, Optional.empty(), Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "2027-01-10T10:00:00+01:00, false",
        "2027-01-11T09:59:00+01:00, false",
        "2027-01-11T10:00:00+01:00, true",
        "2027-01-11T12:00:00+01:00, true",
        "2027-01-11T12:01:00+01:00, false",
        "2027-01-12T11:00:00+01:00, false",
        "2027-01-13T11:00:00+01:00, true",
        "2027-01-18T11:00:00+01:00, false"
    })
    void bothEndsOfDaysAndHoursWillDo(OffsetDateTime start, boolean fits) {
        WishedTimes wishes = new WishedTimes(
                MONDAY,
                MONDAY.plusDays(6),
                EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY),
                Optional.of(new WishedTimes.Hours(LocalTime.of(10, 0), LocalTime.of(12, 0))),
                Optional.empty());
        assertThat(times(wishes, free(start))).isEqualTo(fits ? List.of(start) : List.of());
    }

    @Test
    void whatComesTooSoonOrWasOfferedBeforeIsLeftOut() {
        FreeDay day = free(TEN, TEN.plusMinutes(15), TEN.plusMinutes(30));
        FittingTimes times = new FittingTimes(
                ANY_TIME,
                TEN.plusMinutes(15).toInstant(),
                Set.of(TEN.plusMinutes(15).toInstant()));
        assertThat(times.of(List.of(day))).containsExactly(TEN.plusMinutes(30));
    }

    @Test
    void itIsSaidWhyThereIsNone() {
        FreeDay closed = new FreeDay(MONDAY, new Verdict(List.of()), List.of(), List.of(), true);
        FreeDay full = free();
        FreeDay outside = new FreeDay(MONDAY.plusDays(7), new Verdict(List.of()), List.of(), List.of(), false);
        assertThat(why(closed)).isEqualTo(Standing.NO_FREE_TIME);
        assertThat(why(outside)).isEqualTo(Standing.NO_FREE_TIME);
        assertThat(why(full)).isEqualTo(Standing.NO_FREE_TIME);
        assertThat(why(full, TEN)).isEqualTo(Standing.EARLIER_IN_LINE);
        assertThat(why(full, TEN.plusDays(1)))
                .as("on a day she was not asked of")
                .isEqualTo(Standing.NO_FREE_TIME);
        assertThat(why(closed, TEN)).isEqualTo(Standing.NO_FREE_TIME);
    }

    @Test
    void wishesThatExcludeEverythingAreNone() {
        WishedTimes none = new WishedTimes(
                MONDAY, MONDAY.plusDays(2), EnumSet.of(DayOfWeek.SUNDAY), Optional.empty(), Optional.empty());
        assertThat(none.leaveADay()).isFalse();
        assertThat(ANY_TIME.leaveADay()).isTrue();
        assertThatThrownBy(() -> new WishedTimes(MONDAY, MONDAY, Set.of(), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WishedTimes(MONDAY, MONDAY.minusDays(1), ANY, Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WishedTimes.Hours(LocalTime.NOON, LocalTime.of(11, 59)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Standing why(FreeDay day, OffsetDateTime... offered) {
        return new FittingTimes(ANY_TIME, Instant.EPOCH, Set.of()).why(List.of(day), List.of(offered));
    }

    private static List<OffsetDateTime> times(WishedTimes wishes, FreeDay day) {
        return new FittingTimes(wishes, Instant.EPOCH, Set.of()).of(List.of(day));
    }

    private static FreeDay free(OffsetDateTime... starts) {
        LocalDate day = starts.length == 0 ? MONDAY : starts[0].toLocalDate();
        return new FreeDay(day, new Verdict(List.of()), List.of(starts), List.of(), false);
    }
}
