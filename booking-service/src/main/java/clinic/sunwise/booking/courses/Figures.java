package clinic.sunwise.booking.courses;

import clinic.sunwise.booking.protocols.VerdictLevel;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;

/**
 * What plans are compared by.
 *
 * @param longestGapDays between two sessions that follow one another; 0 for a single session
 * @param deviationDays from the rhythm, summed over all sessions
 * @param sessionsWithOthers sessions with somebody else than the wished practitioner; 0 if nobody is wished for
 * @param practitionerChanges from one session to the next
 * @param minutesFromWishedHours summed over all sessions; 0 if no hours are wished
 * @param adviceDays sessions that need the patient's confirmation of some advice
 * @param changedSessions of those that were booked before, or are new; for a first plan all of them
 */
public record Figures(
        LocalDate firstDay,
        LocalDate lastDay,
        int longestGapDays,
        int deviationDays,
        int sessionsWithOthers,
        int practitionerChanges,
        int minutesFromWishedHours,
        int adviceDays,
        int changedSessions) {

    /** The figures of at least one session, in order. */
    static Figures of(CourseWish wish, List<PlannedSession> sessions) {
        CourseSession before = sessions.getFirst().session();
        int gap = 0;
        int deviation = wish.deviationOfFirst(before.day());
        int changes = 0;
        for (PlannedSession each : sessions.subList(1, sessions.size())) {
            CourseSession next = each.session();
            gap = Math.max(gap, Math.toIntExact(before.day().until(next.day(), ChronoUnit.DAYS)));
            deviation += wish.rhythm().deviation(before.day(), next.day());
            changes += before.practitioner().equals(next.practitioner()) ? 0 : 1;
            before = next;
        }
        Preference preference = new Preference(wish.wishes());
        return new Figures(
                sessions.getFirst().session().day(),
                before.day(),
                gap,
                deviation,
                sessions.stream()
                        .mapToInt(each -> preference.others(each.session().practitioner()))
                        .sum(),
                changes,
                sessions.stream()
                        .mapToInt(each -> preference.minutes(each.session().start()))
                        .sum(),
                count(sessions, each -> each.judgement().level() == VerdictLevel.ADVICE),
                count(sessions, each -> !each.kept()));
    }

    private static int count(List<PlannedSession> sessions, Predicate<PlannedSession> which) {
        return Math.toIntExact(sessions.stream().filter(which).count());
    }
}
