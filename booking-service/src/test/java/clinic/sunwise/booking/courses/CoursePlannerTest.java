package clinic.sunwise.booking.courses;

import static clinic.sunwise.booking.courses.TestDays.ANA;
import static clinic.sunwise.booking.courses.TestDays.BEA;
import static clinic.sunwise.booking.courses.TestDays.CLEO;
import static clinic.sunwise.booking.courses.TestDays.always;
import static clinic.sunwise.booking.courses.TestDays.between;
import static clinic.sunwise.booking.courses.TestDays.day;
import static clinic.sunwise.booking.courses.TestDays.days;
import static clinic.sunwise.booking.courses.TestDays.judge;
import static clinic.sunwise.booking.courses.TestDays.offers;
import static clinic.sunwise.booking.courses.TestDays.on;
import static clinic.sunwise.booking.courses.TestDays.only;
import static clinic.sunwise.booking.courses.TestDays.planned;
import static clinic.sunwise.booking.courses.TestDays.session;
import static clinic.sunwise.booking.courses.TestDays.sessions;
import static clinic.sunwise.booking.courses.TestDays.spacing;
import static clinic.sunwise.booking.courses.TestDays.wish;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.protocols.VerdictLevel;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoursePlannerTest {

    private static CoursePlan plan(DayOffers offers, SessionJudge judge, CourseWish wish) {
        return planned(new CoursePlanner(offers, judge).plan(wish));
    }

    @ParameterizedTest(name = "{0} days apart at least, ideally {1}: the second on day {2}")
    @CsvSource({"1, 7, 7", "7, 7, 7", "8, 7, 8", "20, 7, 20"})
    void sessionsAreAsNearToTheRhythmAsTheJudgeAllows(int spacing, int rhythm, int second) {
        CoursePlan plan = plan(always(), spacing(spacing), wish(2, rhythm, 30, Wishes.NONE));
        assertThat(days(plan)).containsExactly(0, second);
        assertThat(plan.figures().deviationDays()).isEqualTo(second - rhythm);
    }

    @ParameterizedTest(name = "free on day {0} only: {1} days of deviation from 5 to 7 days")
    @CsvSource({"3, 2", "4, 1", "5, 0", "7, 0", "8, 1", "9, 2"})
    void aRhythmHasTwoEnds(int free, int deviation) {
        CourseWish wish = new CourseWish(
                2, new Rhythm(Period.ofDays(5), Period.ofDays(7)), Optional.empty(), Wishes.NONE, day(0), 30);
        CoursePlan plan = plan(offers(on(0, free), List.of(ANA), "09:00"), spacing(1), wish);
        assertThat(days(plan)).containsExactly(0, free);
        assertThat(plan.figures().deviationDays()).isEqualTo(deviation);
    }

    @Test
    void aRhythmInMonthsFollowsTheCalendar() {
        CourseWish wish = new CourseWish(
                3,
                new Rhythm(Period.ofMonths(1), Period.ofMonths(1)),
                Optional.empty(),
                Wishes.NONE,
                LocalDate.of(2027, 1, 31),
                100);
        assertThat(plan(always(), spacing(1), wish).days())
                .containsExactly(LocalDate.of(2027, 1, 31), LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 28));
    }

    @Test
    void aCourseGoesOnInTheRhythmOfItsLastSession() {
        CourseWish wish = new CourseWish(2, Rhythm.ofDays(10), Optional.of(day(-4)), Wishes.NONE, day(0), 30);
        CoursePlan plan = plan(always(), spacing(1), wish);
        assertThat(days(plan)).containsExactly(6, 16);
        assertThat(plan.figures().deviationDays()).isZero();
    }

    /** A greedy planner takes day 0 and then has to wait until day 20. */
    @Test
    void anEarlyStartIsGivenUpForTheRhythm() {
        CoursePlan plan =
                plan(offers(on(0, 3, 10, 20), List.of(ANA), "09:00"), spacing(1), wish(3, 7, 30, Wishes.NONE));
        assertThat(days(plan)).containsExactly(3, 10, 20);
    }

    @Test
    void theRhythmIsWorthMoreThanThePractitioner() {
        DayOffers offers = only(session(0, "09:00", ANA), session(7, "09:00", BEA), session(8, "09:00", ANA));
        CoursePlan plan = plan(offers, spacing(1), wish(2, 7, 30, Wishes.NONE));
        assertThat(days(plan)).containsExactly(0, 7);
        assertThat(plan.figures().practitionerChanges()).isOne();
    }

    @Test
    void thePractitionerIsWorthMoreThanTheHour() {
        DayOffers offers = only(
                session(0, "09:00", ANA), session(0, "15:00", BEA), session(7, "09:00", BEA), session(7, "20:00", ANA));
        Wishes wishes = Wishes.NONE.at(new WishedHours(LocalTime.of(9, 0), LocalTime.of(9, 0), false));
        CoursePlan plan = plan(offers, spacing(1), wish(2, 7, 30, wishes));
        assertThat(sessions(plan)).containsExactly(session(0, "15:00", BEA), session(7, "09:00", BEA));
        assertThat(plan.figures().practitionerChanges()).isZero();
        assertThat(plan.figures().minutesFromWishedHours()).isEqualTo(360);
    }

    @Test
    void theHourIsWorthMoreThanAnEarlyEnd() {
        DayOffers offers = only(session(0, "09:00", ANA), session(1, "10:00", ANA));
        Wishes wishes = Wishes.NONE.at(new WishedHours(LocalTime.of(10, 0), LocalTime.of(11, 0), false));
        assertThat(days(plan(offers, spacing(1), wish(1, 7, 30, wishes)))).containsExactly(1);
        assertThat(days(plan(offers, spacing(1), wish(1, 7, 30, Wishes.NONE)))).containsExactly(0);
    }

    @Test
    void herWishedPractitionerIsWorthMoreThanTheSameOneThroughout() {
        DayOffers offers = only(session(0, "09:00", ANA), session(7, "09:00", ANA), session(7, "12:00", BEA));
        Wishes wishes = Wishes.NONE.by(new WishedPractitioner(BEA, false));
        CoursePlan plan = plan(offers, spacing(1), wish(2, 7, 30, wishes));
        assertThat(sessions(plan)).containsExactly(session(0, "09:00", ANA), session(7, "12:00", BEA));
        assertThat(plan.figures().sessionsWithOthers()).isOne();
        assertThat(plan.figures().practitionerChanges()).isOne();
    }

    @ParameterizedTest(name = "wished {0} to {1}: {2}")
    @CsvSource({
        "08:00, 08:59, 09:00",
        "09:00, 09:00, 09:00",
        "09:01, 10:29, 09:00",
        "09:01, 11:59, 09:00",
        "09:02, 11:59, 12:00",
        "12:00, 13:00, 12:00",
        "10:00, 11:00, 09:00",
        "12:01, 13:00, 12:00",
        "08:00, 20:00, 09:00",
    })
    void theNearestTimeIsTakenAndTheEarlierOfTwo(LocalTime earliest, LocalTime latest, LocalTime chosen) {
        Wishes wishes = Wishes.NONE.at(new WishedHours(earliest, latest, false));
        CoursePlan plan = plan(offers(_ -> true, List.of(ANA), "09:00", "12:00"), spacing(1), wish(1, 7, 1, wishes));
        assertThat(plan.sessions().getFirst().session().start().toLocalTime()).isEqualTo(chosen);
    }

    @Test
    void amongEqualsTheEarlierTimeAndThenTheLowerIdIsTaken() {
        DayOffers offers = only(session(0, "09:00", BEA), session(0, "09:00", CLEO), session(0, "09:05", ANA));
        assertThat(sessions(plan(offers, spacing(1), wish(1, 7, 30, Wishes.NONE))))
                .containsExactly(session(0, "09:00", BEA));
    }

    @Test
    void aCourseGoesOnAfterTheSummer() {
        SessionJudge judge = judge(Period.ofDays(15), between(60, 200), between(50, 59));
        CoursePlan plan = plan(
                always(),
                judge,
                new CourseWish(
                        10,
                        new Rhythm(Period.ofDays(15), Period.ofDays(20)),
                        Optional.empty(),
                        Wishes.NONE.finishedBy(day(280)),
                        day(0),
                        400));
        assertThat(days(plan)).containsExactly(0, 19, 39, 59, 201, 216, 231, 246, 261, 276);
        assertThat(plan.figures()).isEqualTo(new Figures(day(0), day(276), 142, 122, 0, 0, 0, 1, 10));
        assertThat(plan.sessions())
                .filteredOn(each -> each.judgement().level() == VerdictLevel.ADVICE)
                .extracting(each -> each.session().day())
                .containsExactly(day(59));
    }

    @Test
    void theLargestCourseAndSearchArePlanned() {
        CoursePlan plan = plan(always(), spacing(6), wish(60, 6, 400, Wishes.NONE));
        assertThat(plan.sessions()).hasSize(60);
        assertThat(plan.figures().lastDay()).isEqualTo(day(59 * 6));
        assertThat(plan.figures().deviationDays()).isZero();
    }

    @Test
    void onlyStartsWithinStrictHoursWillDo() {
        DayOffers offers = only(session(0, "08:55", ANA), session(1, "11:05", ANA), session(2, "11:00", BEA));
        Wishes wishes = Wishes.NONE.at(new WishedHours(LocalTime.of(9, 0), LocalTime.of(11, 0), true));
        assertThat(days(plan(offers, spacing(1), wish(1, 7, 30, wishes)))).containsExactly(2);
    }

    @Test
    void onlyTheStrictlyWishedPractitionerWillDo() {
        DayOffers offers = only(session(0, "09:00", ANA), session(1, "09:00", BEA));
        Wishes wishes = Wishes.NONE.by(new WishedPractitioner(BEA, true));
        CoursePlan plan = plan(offers, spacing(1), wish(1, 7, 30, wishes));
        assertThat(days(plan)).containsExactly(1);
        assertThat(plan.figures().sessionsWithOthers()).isZero();
    }

    @Test
    void wishedDaysHaveBothTheirEnds() {
        Wishes wishes = Wishes.NONE
                .notBefore(day(1))
                .finishedBy(day(3))
                .without(day(2))
                .on(List.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY));
        assertThat(days(plan(always(), spacing(1), wish(2, 1, 30, wishes)))).containsExactly(1, 3);
    }

    @ParameterizedTest(name = "a search of {0} days")
    @CsvSource({"1", "400"})
    void aSearchHasBothItsEnds(int length) {
        DayOffers offers = offers(on(length - 1, length), List.of(ANA), "09:00");
        assertThat(days(plan(offers, spacing(1), wish(1, 7, length, Wishes.NONE))))
                .containsExactly(length - 1);
    }

    @Test
    void aPlanTellsWhatTheRulesSay() {
        Judgement advice = new Judgement(VerdictLevel.ADVICE, List.of("rhythm"), Optional.empty());
        SessionJudge judge = (_, others) -> others.isEmpty() ? TestDays.ALLOWED : advice;
        CoursePlan plan = plan(always(), judge, wish(2, 7, 30, Wishes.NONE));
        assertThat(plan.sessions())
                .containsExactly(
                        new PlannedSession(session(0, "09:00", ANA), advice, false),
                        new PlannedSession(session(7, "09:00", ANA), advice, false));
        assertThat(plan.figures().adviceDays()).isEqualTo(2);
    }
}
