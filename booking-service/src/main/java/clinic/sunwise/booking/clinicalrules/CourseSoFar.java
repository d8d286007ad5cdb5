package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.Course;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The course that a session would continue: earlier sessions by the same protocol and technique on the same skin, without a
 * pause that begins a new one.
 *
 * @param sessions how many before the session's day; 0 where it begins a course
 * @param last the day of the last of them, or the session's own if there is none
 * @param next the day of the next one that is booked on the session's day or later
 */
record CourseSoFar(int sessions, LocalDate last, Optional<LocalDate> next) {

    static CourseSoFar of(Proposal proposal, Patient patient, Course course) {
        LocalDate day = proposal.day();
        List<LocalDate> days = days(proposal, patient);
        int sessions = 0;
        LocalDate last = day;
        for (LocalDate each : days) {
            if (each.isBefore(day)) {
                sessions = sessions > 0 && each.isAfter(last.plus(course.newAfter())) ? 1 : sessions + 1;
                last = each;
            }
        }
        Optional<LocalDate> next =
                days.stream().filter(each -> !each.isBefore(day)).findFirst();
        return sessions > 0 && day.isAfter(last.plus(course.newAfter()))
                ? new CourseSoFar(0, day, next)
                : new CourseSoFar(sessions, last, next);
    }

    /** Asked for on each day of a year: a loop is a third of a stream here. */
    private static List<LocalDate> days(Proposal proposal, Patient patient) {
        List<LocalDate> days = new ArrayList<>();
        for (Session session : patient.sessions()) {
            if (isLike(session, proposal)) {
                days.add(session.day());
            }
        }
        Collections.sort(days);
        return days;
    }

    private static boolean isLike(Session session, Proposal proposal) {
        return session.treatment().protocol().equals(proposal.treatment().protocol())
                && session.treatment().technique().equals(proposal.treatment().technique())
                && session.treatment().meets(proposal.treatment().areas());
    }
}
