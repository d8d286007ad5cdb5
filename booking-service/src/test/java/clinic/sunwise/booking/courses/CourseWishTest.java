package clinic.sunwise.booking.courses;

import static clinic.sunwise.booking.courses.TestDays.day;
import static clinic.sunwise.booking.courses.TestDays.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.booking.protocols.VerdictLevel;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be wished is told at once. */
class CourseWishTest {

    private static void isRefused(ThrowingCallable wish, String... words) {
        assertThatThrownBy(wish)
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .contains(words);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 61, 500})
    void anAbsurdCourseIsRefused(int sessions) {
        isRefused(() -> wish(sessions, 7, 30, Wishes.NONE), "1 to 60 sessions: " + sessions);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 401})
    void anAbsurdSearchIsRefused(int days) {
        isRefused(() -> wish(1, 7, days, Wishes.NONE), "1 to 400 days: " + days);
    }

    @ParameterizedTest(name = "from P{0}D to P{1}D")
    @CsvSource({"0, 0, false", "1, 1, true", "2, 1, false", "731, 731, false", "730, 730, true"})
    void aRhythmGoesUp(int least, int most, boolean good) {
        if (good) {
            assertThat(new Rhythm(Period.ofDays(least), Period.ofDays(most)).least())
                    .hasDays(least);
        } else {
            isRefused(() -> new Rhythm(Period.ofDays(least), Period.ofDays(most)), "P" + least + "D", "P" + most);
        }
    }

    @ParameterizedTest(name = "previous session on {0}")
    @CsvSource({"2027-03-01, false", "2027-02-28, true", "2017-03-01, true", "2017-02-28, false"})
    void thePreviousSessionWasShortBefore(LocalDate previous, boolean good) {
        if (good) {
            assertThat(after(previous).deviationOfFirst(previous.plusDays(9))).isEqualTo(2);
        } else {
            isRefused(() -> after(previous), previous.toString());
        }
    }

    private static CourseWish after(LocalDate previous) {
        return new CourseWish(1, Rhythm.ofDays(7), Optional.of(previous), Wishes.NONE, day(0), 30);
    }

    @Test
    void wishesThatExcludeEverythingAreRefused() {
        isRefused(() -> Wishes.NONE.finishedBy(day(3)).notBefore(day(4)), day(4).toString(), day(3).toString());
        assertThat(Wishes.NONE.finishedBy(day(4)).notBefore(day(4)).fits(day(4)))
                .isTrue();
        isRefused(
                () -> new Wishes(
                        Set.of(), Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Optional.empty()),
                "at least one");
        isRefused(() -> new WishedHours(LocalTime.of(9, 1), LocalTime.of(9, 0), true), "09:01", "09:00");
    }

    @ParameterizedTest
    @EnumSource(VerdictLevel.class)
    void aJudgementHasReasonsIfItNeedsSome(VerdictLevel level) {
        boolean allowed = level == VerdictLevel.ALLOWED;
        isRefused(() -> new Judgement(level, allowed ? List.of("season") : List.of(), Optional.empty()), level.name());
        assertThat(new Judgement(level, allowed ? List.of() : List.of("season"), Optional.empty()).isOpen())
                .isEqualTo(allowed || level == VerdictLevel.ADVICE);
    }

    /** The parts of the objective never run over into one another. */
    @Test
    void theWorstOfOnePartCostsLessThanTheLeastOfThePartBefore() {
        long hours = 60 * Cost.session(0, 24 * 60 - 1) + Cost.end(CourseWish.MOST_DAYS - 1);
        assertThat(Cost.session(0, 1)).isGreaterThan(Cost.end(CourseWish.MOST_DAYS - 1));
        assertThat(Cost.CHANGE).isGreaterThan(hours);
        assertThat(Cost.session(1, 0)).isGreaterThan(59 * Cost.CHANGE + hours);
        assertThat(Cost.CHANGED).isGreaterThan(59 * 730L + 3653 + 400);
        assertThat(Cost.NONE)
                .isGreaterThan(60 * Cost.CHANGED + Cost.CHANGED)
                .isGreaterThan(60 * Cost.session(1, 0) + 59 * Cost.CHANGE + hours);
    }
}
