package clinic.sunwise.booking.courses;

import static clinic.sunwise.booking.courses.TestDays.ANA;
import static clinic.sunwise.booking.courses.TestDays.BEA;
import static clinic.sunwise.booking.courses.TestDays.always;
import static clinic.sunwise.booking.courses.TestDays.between;
import static clinic.sunwise.booking.courses.TestDays.blocked;
import static clinic.sunwise.booking.courses.TestDays.day;
import static clinic.sunwise.booking.courses.TestDays.days;
import static clinic.sunwise.booking.courses.TestDays.judge;
import static clinic.sunwise.booking.courses.TestDays.none;
import static clinic.sunwise.booking.courses.TestDays.offers;
import static clinic.sunwise.booking.courses.TestDays.on;
import static clinic.sunwise.booking.courses.TestDays.only;
import static clinic.sunwise.booking.courses.TestDays.session;
import static clinic.sunwise.booking.courses.TestDays.sessions;
import static clinic.sunwise.booking.courses.TestDays.spacing;
import static clinic.sunwise.booking.courses.TestDays.wish;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.courses.Outcome.NoPlan;
import clinic.sunwise.booking.courses.Outcome.Way;
import clinic.sunwise.booking.courses.Relaxation.AlsoOn;
import clinic.sunwise.booking.courses.Relaxation.AnyWeekday;
import clinic.sunwise.booking.courses.Relaxation.EarlierStart;
import clinic.sunwise.booking.courses.Relaxation.FewerSessions;
import clinic.sunwise.booking.courses.Relaxation.LaterFinish;
import clinic.sunwise.booking.courses.Relaxation.NotWithout;
import clinic.sunwise.booking.courses.Relaxation.OtherHours;
import clinic.sunwise.booking.courses.Relaxation.OtherPractitioner;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where there is no plan, each single wish that stands in the way is named, and no other. */
class NoPlanTest {

    private static NoPlan noPlan(DayOffers offers, SessionJudge judge, CourseWish wish) {
        return none(new CoursePlanner(offers, judge).plan(wish));
    }

    private static List<Relaxation> relaxations(NoPlan none) {
        return none.ways().stream().map(Way::relaxation).toList();
    }

    @Test
    void oneMoreWeekdayIsNamed() {
        Wishes mondays = Wishes.NONE.on(List.of(DayOfWeek.MONDAY));
        NoPlan none = noPlan(offers(on(0, 9), List.of(ANA), "09:00"), spacing(5), wish(2, 7, 14, mondays));
        assertThat(relaxations(none)).containsExactly(new AlsoOn(DayOfWeek.WEDNESDAY), new FewerSessions(1));
        assertThat(days(none.ways().getFirst().plan())).containsExactly(0, 9);
        assertThat(none.objections()).isEmpty();
    }

    @Test
    void anyWeekdayIsNamedWhereNoSingleOneIsEnough() {
        Wishes mondays = Wishes.NONE.on(List.of(DayOfWeek.MONDAY));
        NoPlan none = noPlan(offers(on(0, 9, 16), List.of(ANA), "09:00"), spacing(5), wish(3, 7, 19, mondays));
        assertThat(relaxations(none)).containsExactly(new AlsoOn(DayOfWeek.WEDNESDAY), new FewerSessions(1));
        NoPlan further = noPlan(offers(on(0, 9, 18), List.of(ANA), "09:00"), spacing(5), wish(3, 7, 19, mondays));
        assertThat(relaxations(further)).containsExactly(new AnyWeekday(), new FewerSessions(1));
    }

    @Test
    void otherHoursStayNearTheWishedOnes() {
        Wishes evenings = Wishes.NONE.at(new WishedHours(LocalTime.of(17, 0), LocalTime.of(19, 0), true));
        NoPlan none = noPlan(
                offers(_ -> true, List.of(ANA), "09:00", "16:00", "21:00"), spacing(7), wish(2, 7, 14, evenings));
        assertThat(relaxations(none)).containsExactly(new OtherHours());
        CoursePlan plan = none.ways().getFirst().plan();
        assertThat(sessions(plan)).containsExactly(session(0, "16:00", ANA), session(7, "16:00", ANA));
        assertThat(plan.figures().minutesFromWishedHours()).isEqualTo(120);
    }

    @Test
    void anotherPractitionerTreatsAsRarelyAsCanBe() {
        Wishes bea = Wishes.NONE.by(new WishedPractitioner(BEA, true));
        DayOffers offers = only(session(0, "09:00", ANA), session(0, "15:00", BEA), session(7, "09:00", ANA));
        NoPlan none = noPlan(offers, spacing(7), wish(2, 7, 14, bea));
        assertThat(relaxations(none)).containsExactly(new OtherPractitioner(), new FewerSessions(1));
        assertThat(none.ways().getFirst().plan().figures().sessionsWithOthers()).isOne();
    }

    @Test
    void anExcludedDayIsNamed() {
        NoPlan none = noPlan(
                offers(on(0, 7, 30), List.of(ANA), "09:00"),
                spacing(7),
                wish(2, 7, 14, Wishes.NONE.without(day(-1), day(5), day(7), day(30))));
        assertThat(relaxations(none)).containsExactly(new NotWithout(day(7)), new FewerSessions(1));
    }

    @Test
    void theFewestFurtherDaysAreNamed() {
        NoPlan none = noPlan(
                always(),
                spacing(7),
                wish(3, 7, 60, Wishes.NONE.notBefore(day(20)).finishedBy(day(30))));
        assertThat(relaxations(none))
                .containsExactly(new EarlierStart(day(16), 4), new LaterFinish(day(34), 4), new FewerSessions(2));
        assertThat(days(none.ways().get(0).plan())).containsExactly(16, 23, 30);
        assertThat(days(none.ways().get(1).plan())).containsExactly(20, 27, 34);
    }

    @Test
    void furtherDaysEndWithTheSearch() {
        Wishes wishes = Wishes.NONE.notBefore(day(4)).finishedBy(day(8));
        assertThat(relaxations(noPlan(always(), spacing(9), wish(2, 9, 12, wishes))))
                .containsExactly(new FewerSessions(1));
        assertThat(relaxations(noPlan(always(), spacing(8), wish(2, 8, 13, wishes))))
                .containsExactly(new EarlierStart(day(0), 4), new LaterFinish(day(12), 4), new FewerSessions(1));
    }

    @Test
    void wishesBeyondTheSearchAreNoWayOut() {
        Wishes wishes = Wishes.NONE.notBefore(day(-3)).finishedBy(day(99));
        assertThat(relaxations(noPlan(always(), spacing(9), wish(2, 9, 9, wishes))))
                .containsExactly(new FewerSessions(1));
    }

    @Test
    void nothingIsNamedWhereNoSingleWishIsEnough() {
        Wishes wishes = Wishes.NONE.on(List.of(DayOfWeek.MONDAY)).by(new WishedPractitioner(BEA, true));
        NoPlan none = noPlan(offers(on(1), List.of(ANA), "09:00"), spacing(7), wish(1, 7, 14, wishes));
        assertThat(none.ways()).isEmpty();
        assertThat(noPlan(_ -> List.of(), spacing(7), wish(9, 7, 14, Wishes.NONE))
                        .ways())
                .isEmpty();
    }

    @Test
    void aClosedSeasonIsNotTalkedAway() {
        SessionJudge judge = judge(Period.ofDays(7), between(0, 30), _ -> false);
        assertThat(noPlan(always(), judge, wish(1, 7, 20, Wishes.NONE)).ways()).isEmpty();
    }

    /** A rule on the whole: pairs get along, the plan does not, and fewer sessions do. */
    @Test
    void aPlanTheJudgeRejectsAsAWholeIsNone() {
        Judgement tooMany = blocked("course-maximum");
        SessionJudge judge = (_, others) -> others.size() > 2 ? tooMany : TestDays.ALLOWED;
        NoPlan none = noPlan(always(), judge, wish(5, 7, 60, Wishes.NONE));
        assertThat(none.objections()).hasSize(5).contains(new Objection(day(0), tooMany));
        assertThat(relaxations(none)).containsExactly(new FewerSessions(3));
        assertThat(none.ways().getFirst().plan().sessions()).hasSize(3);
    }

    /** A rule that wants an earlier session looks at what is booked at that moment. */
    @Test
    void aPlanThatCannotBeBookedInOrderIsNone() {
        Judgement missing = blocked("course-minimum");
        SessionJudge judge = (day, others) ->
                day.equals(day(14)) && others.equals(Set.of(day(0), day(7))) ? missing : TestDays.ALLOWED;
        NoPlan none = noPlan(offers(on(0, 7, 14, 21), List.of(ANA), "09:00"), judge, wish(4, 7, 60, Wishes.NONE));
        assertThat(none.objections()).containsExactly(new Objection(day(14), missing));
    }

    @Test
    void aMovedSessionThatTheJudgeRefusesIsNamed() {
        SessionJudge judge = judge(Period.ofDays(7), on(3), _ -> false);
        NoPlan none = none(new CoursePlanner(always(), judge)
                .replan(wish(2, 7, 30, Wishes.NONE), List.of(), Optional.of(session(3, "09:00", ANA))));
        assertThat(none.objections()).containsExactly(new Objection(day(3), blocked("sun-season")));
        assertThat(none.ways()).isEmpty();
    }
}
