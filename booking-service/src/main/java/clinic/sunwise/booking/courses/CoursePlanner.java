package clinic.sunwise.booking.courses;

import clinic.sunwise.booking.courses.Outcome.NoPlan;
import clinic.sunwise.booking.courses.Outcome.Planned;
import clinic.sunwise.booking.courses.Planning.Attempt;
import clinic.sunwise.booking.courses.Seasons.Season;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds dates and times for a whole course at once, and the best ones there are.
 *
 * <p>Of all plans with as many sessions as asked, each open to the patient as the judge says and within what she strictly
 * wishes, the best has, in this order: the fewest changed sessions, if some were booked before; the fewest days of deviation
 * from the rhythm, summed; the fewest sessions with others than the wished practitioner; the fewest changes of practitioner;
 * the fewest minutes from the wished hours, summed; the earliest last day. Of equal plans the one with the earlier first session
 * is taken, then the second, and so on; of equal times the practitioner with the lower id.
 */
public final class CoursePlanner {

    private final DayOffers offers;
    private final SessionJudge judge;

    public CoursePlanner(DayOffers offers, SessionJudge judge) {
        this.offers = offers;
        this.judge = judge;
    }

    /** The best plan, or each single wish whose giving up makes one possible. */
    public Outcome plan(CourseWish wish) {
        return outcome(new Planning(offers, judge, wish), Task.of(wish));
    }

    /**
     * The best plan for each open season to begin in: now, with a pause while the season is closed, or when the next one opens.
     * Two of them never begin on the same day. None where no season allows a whole course.
     */
    public List<Alternative> alternatives(CourseWish wish) {
        Planning planning = new Planning(offers, judge, wish);
        Task task = Task.of(wish);
        return Seasons.of(task, planning.judged()).stream()
                .flatMap(season -> beginningIn(season, task, planning))
                .toList();
    }

    /**
     * The plan with the fewest changes after a session was moved, cancelled or lost.
     *
     * <p>What is booked was judged when it was booked, perhaps by a clinician, and is not judged again: only new and moved
     * sessions are, among all others.
     *
     * @param wish how many sessions there shall be now, those in {@code booked} and {@code moved} included
     * @param booked sessions that may stay, in any order, each on a day of its own within the search; without the one that was
     *     moved, cancelled or lost. The judge does not count them as history
     * @param moved a session whose new time stands firm and is free, within the search
     */
    public Outcome replan(CourseWish wish, List<CourseSession> booked, Optional<CourseSession> moved) {
        Stream.concat(booked.stream(), moved.stream()).forEach(session -> requireWithin(wish, session.day()));
        if (booked.stream().map(CourseSession::day).distinct().count() < booked.size()) {
            throw new IllegalArgumentException("booked sessions of a course are on different days");
        }
        return outcome(new Planning(offers, judge, wish), new Task(wish, List.copyOf(booked), moved, _ -> true));
    }

    private static void requireWithin(CourseWish wish, LocalDate day) {
        if (day.isBefore(wish.from()) || day.isAfter(wish.last())) {
            throw new IllegalArgumentException(
                    "a booked session lies within " + wish.from() + " to " + wish.last() + ": " + day);
        }
    }

    private static Outcome outcome(Planning planning, Task task) {
        Attempt attempt = planning.attempt(task);
        return attempt.plan()
                .<Outcome>map(Planned::new)
                .orElseGet(() -> new NoPlan(attempt.objections(), new Relaxations(planning, task).ways()));
    }

    private static Stream<Alternative> beginningIn(Season season, Task task, Planning planning) {
        Optional<LocalDate> opens =
                season.first() == 0 ? Optional.empty() : Optional.of(task.wish().day(season.first()));
        return planning.attempt(task.firstOn(day -> season.has(task.index(day)))).plan().stream()
                .map(plan -> new Alternative(opens, plan));
    }
}
