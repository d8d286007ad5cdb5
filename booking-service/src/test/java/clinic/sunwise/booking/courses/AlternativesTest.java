package clinic.sunwise.booking.courses;

import static clinic.sunwise.booking.courses.TestDays.always;
import static clinic.sunwise.booking.courses.TestDays.between;
import static clinic.sunwise.booking.courses.TestDays.day;
import static clinic.sunwise.booking.courses.TestDays.days;
import static clinic.sunwise.booking.courses.TestDays.judge;
import static clinic.sunwise.booking.courses.TestDays.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlternativesTest {

    private static List<Alternative> alternatives(int firstClosed, int lastClosed, CourseWish wish) {
        SessionJudge judge = judge(Period.ofDays(7), between(firstClosed, lastClosed), _ -> false);
        return new CoursePlanner(always(), judge).alternatives(wish);
    }

    @Test
    void oneStartsNowAndPausesTheOtherStartsWhenTheSeasonOpens() {
        List<Alternative> both = alternatives(20, 100, wish(5, 7, 200, Wishes.NONE));
        assertThat(both).hasSize(2);
        Alternative now = both.getFirst();
        assertThat(now.opens()).isEmpty();
        assertThat(days(now.plan())).containsExactly(5, 12, 19, 101, 108);
        assertThat(now.plan().figures()).isEqualTo(new Figures(day(5), day(108), 82, 75, 0, 0, 0, 0, 5));
        Alternative later = both.getLast();
        assertThat(later.opens()).contains(day(101));
        assertThat(days(later.plan())).containsExactly(101, 108, 115, 122, 129);
        assertThat(later.plan().figures()).isEqualTo(new Figures(day(101), day(129), 7, 0, 0, 0, 0, 0, 5));
    }

    @Test
    void aCourseThatFitsBeforeTheSummerHasNoPause() {
        assertThat(alternatives(20, 100, wish(3, 7, 200, Wishes.NONE)))
                .extracting(each -> days(each.plan()))
                .containsExactly(List.of(0, 7, 14), List.of(101, 108, 115));
    }

    @ParameterizedTest(name = "days 20 to {0} are closed: {1} alternatives")
    @CsvSource({"24, 1", "25, 1", "26, 2"})
    void aPauseBeginsWhereTheRhythmBreaks(int lastClosed, int alternatives) {
        assertThat(alternatives(20, lastClosed, wish(2, 7, 60, Wishes.NONE))).hasSize(alternatives);
    }

    @Test
    void whereItIsClosedNowOneWaits() {
        assertThat(alternatives(0, 9, wish(2, 7, 60, Wishes.NONE)))
                .extracting(Alternative::opens)
                .containsExactly(Optional.of(day(10)));
    }

    @Test
    void aSeasonTooLateForAllSessionsIsNoAlternative() {
        assertThat(alternatives(20, 100, wish(2, 7, 108, Wishes.NONE))).hasSize(1);
        assertThat(alternatives(20, 100, wish(2, 7, 109, Wishes.NONE))).hasSize(2);
        assertThat(alternatives(0, 59, wish(2, 7, 60, Wishes.NONE))).isEmpty();
    }
}
