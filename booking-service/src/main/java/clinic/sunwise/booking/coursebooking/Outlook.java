package clinic.sunwise.booking.coursebooking;

import clinic.sunwise.booking.courses.Alternative;
import clinic.sunwise.booking.courses.CoursePlanner;
import clinic.sunwise.booking.courses.CourseWish;
import clinic.sunwise.booking.courses.Outcome;
import clinic.sunwise.booking.courses.Rhythm;
import clinic.sunwise.booking.courses.Wishes;
import clinic.sunwise.booking.protocols.SkinSensitivity;
import clinic.sunwise.booking.protocols.Spacing;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * All facts for planning one patient's course, read at one moment.
 *
 * @param from the first day of the search
 * @param previous the course's last session that has begun, before {@code from}; empty for a new course
 * @param missing questions that the rules need answers to and have none
 */
record Outlook(
        CourseJudge judge,
        CourseOffers offers,
        Rhythm rhythm,
        LocalDate from,
        Optional<LocalDate> previous,
        List<String> missing) {

    /** The protocol's ideal: from the minimum for her skin to the longest that keeps the course. */
    static Rhythm rhythm(Spacing spacing, SkinSensitivity skin) {
        Period least = spacing.minimumFor(skin);
        LocalDate shortest = LocalDate.EPOCH.plus(least);
        return new Rhythm(
                least,
                spacing.longest()
                        .filter(longest -> LocalDate.EPOCH.plus(longest).isAfter(shortest))
                        .orElse(least));
    }

    CoursePlanner planner() {
        return new CoursePlanner(offers, judge);
    }

    CourseWish wish(int sessions, Wishes wishes, int days) {
        return new CourseWish(sessions, rhythm, previous, wishes, from, days);
    }

    CourseProposal proposal(CourseWish wish, Outcome outcome, List<Alternative> alternatives) {
        Optional<Hindrances> hindrances =
                outcome instanceof Outcome.NoPlan ? Optional.of(Hindrances.of(wish, judge, offers)) : Optional.empty();
        return new CourseProposal(wish, outcome, alternatives, hindrances, missing, judge);
    }
}
