package clinic.sunwise.booking.courses;

import static clinic.sunwise.booking.courses.TestDays.ANA;
import static clinic.sunwise.booking.courses.TestDays.BEA;
import static clinic.sunwise.booking.courses.TestDays.always;
import static clinic.sunwise.booking.courses.TestDays.day;
import static clinic.sunwise.booking.courses.TestDays.days;
import static clinic.sunwise.booking.courses.TestDays.judge;
import static clinic.sunwise.booking.courses.TestDays.offers;
import static clinic.sunwise.booking.courses.TestDays.on;
import static clinic.sunwise.booking.courses.TestDays.planned;
import static clinic.sunwise.booking.courses.TestDays.session;
import static clinic.sunwise.booking.courses.TestDays.sessions;
import static clinic.sunwise.booking.courses.TestDays.spacing;
import static clinic.sunwise.booking.courses.TestDays.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplanTest {

    private static final CourseSession FIRST = session(0, "16:00", BEA);
    private static final CourseSession THIRD = session(14, "16:00", BEA);
    private static final CourseSession FOURTH = session(21, "16:00", BEA);

    private static CoursePlan replan(
            SessionJudge judge, int sessions, List<CourseSession> booked, CourseSession... moved) {
        return planned(new CoursePlanner(always(), judge)
                .replan(
                        wish(sessions, 7, 60, Wishes.NONE),
                        booked,
                        IntStream.range(0, moved.length).mapToObj(i -> moved[i]).findFirst()));
    }

    @Test
    void aLostSessionIsReplacedAndTheRestStaysExactly() {
        CoursePlan plan = replan(spacing(6), 4, List.of(FOURTH, FIRST, THIRD));
        assertThat(sessions(plan)).containsExactly(FIRST, session(7, "09:00", ANA), THIRD, FOURTH);
        assertThat(plan.sessions()).extracting(PlannedSession::kept).containsExactly(true, false, true, true);
        assertThat(plan.figures().changedSessions()).isOne();
    }

    /** Between 0 and 13 there is no room for a session eight days from both: it comes last, and nothing else changes. */
    @Test
    void keepingTheRestIsWorthMoreThanTheRhythm() {
        CoursePlan plan = replan(spacing(8), 3, List.of(FIRST, session(13, "16:00", BEA)));
        assertThat(days(plan)).containsExactly(0, 13, 21);
        assertThat(plan.figures().changedSessions()).isOne();
    }

    @ParameterizedTest(name = "moved to day {0}: days {1}")
    @CsvSource({
        "7, '0 7 14 21', 1",
        "8, '0 8 14 21', 1",
        "9, '0 9 15 21', 2",
        "12, '0 6 12 21', 2",
        "15, '0 7 15 21', 2",
        "27, '0 14 21 27', 1"
    })
    void aMovedSessionPushesAwayOnlyWhatIsTooNear(int to, String expected, int changed) {
        CoursePlan plan = replan(spacing(6), 4, List.of(FIRST, THIRD, FOURTH), session(to, "10:00", BEA));
        assertThat(days(plan)).hasSize(4).contains(0, to);
        assertThat(days(plan).stream().map(String::valueOf).toList()).isEqualTo(List.of(expected.split(" ")));
        assertThat(plan.figures().changedSessions()).isEqualTo(changed);
    }

    @Test
    void aSessionMovedOntoAnotherTakesItsDay() {
        CoursePlan plan = replan(spacing(6), 3, List.of(FIRST, THIRD), session(14, "10:00", BEA));
        assertThat(sessions(plan)).contains(FIRST, session(14, "10:00", BEA)).doesNotContain(THIRD);
    }

    @Test
    void aCancelledSessionLeavesTheRestAlone() {
        CoursePlan plan = replan(spacing(6), 3, List.of(FIRST, THIRD, FOURTH));
        assertThat(sessions(plan)).containsExactly(FIRST, THIRD, FOURTH);
        assertThat(plan.figures().changedSessions()).isZero();
    }

    /** A clinician agreed to days 0 and 3, and to the closed day 3 itself. */
    @Test
    void whatIsBookedIsNotJudgedAgain() {
        CourseSession agreed = session(3, "16:00", BEA);
        SessionJudge judge = judge(Period.ofDays(6), on(3), _ -> false);
        CoursePlan plan = replan(judge, 3, List.of(FIRST, agreed));
        assertThat(sessions(plan)).containsExactly(FIRST, agreed, session(10, "09:00", ANA));
    }

    @Test
    void aMovedSessionIsJudgedEvenIfItIsBookedAlready() {
        SessionJudge judge = judge(Period.ofDays(6), on(0), _ -> false);
        assertThat(new CoursePlanner(always(), judge)
                        .replan(wish(1, 7, 30, Wishes.NONE), List.of(FIRST), Optional.of(FIRST)))
                .isInstanceOf(Outcome.NoPlan.class);
    }

    @Test
    void wishesConcernNewSessionsOnly() {
        CoursePlanner planner = new CoursePlanner(offers(_ -> true, List.of(ANA, BEA), "09:00"), spacing(6));
        Wishes wishes = Wishes.NONE.notBefore(day(10)).by(new WishedPractitioner(ANA, true));
        CoursePlan plan = planned(planner.replan(wish(2, 7, 30, wishes), List.of(FIRST), Optional.empty()));
        assertThat(sessions(plan)).containsExactly(FIRST, session(10, "09:00", ANA));
        assertThat(plan.figures().sessionsWithOthers()).isOne();
    }

    @ParameterizedTest(name = "a session on day {0} of 30")
    @CsvSource({"-1, false", "0, true", "29, true", "30, false"})
    void whatIsBookedLiesWithinTheSearch(int day, boolean within) {
        CoursePlanner planner = new CoursePlanner(always(), spacing(6));
        CourseWish wish = wish(1, 7, 30, Wishes.NONE);
        CourseSession session = session(day, "09:00", BEA);
        if (within) {
            assertThat(sessions(planned(planner.replan(wish, List.of(session), Optional.empty()))))
                    .containsExactly(session);
            assertThat(sessions(planned(planner.replan(wish, List.of(), Optional.of(session)))))
                    .containsExactly(session);
        } else {
            assertThatThrownBy(() -> planner.replan(wish, List.of(session), Optional.empty()))
                    .hasMessageContaining(session.day().toString());
            assertThatThrownBy(() -> planner.replan(wish, List.of(), Optional.of(session)))
                    .hasMessageContaining(session.day().toString());
        }
    }

    @Test
    void twoBookedSessionsOnOneDayAreADefect() {
        assertThatThrownBy(() -> replan(spacing(6), 3, List.of(FIRST, session(0, "09:00", ANA))))
                .hasMessageContaining("different days");
    }
}
