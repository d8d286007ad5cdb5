package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.Course;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How far a patient has come with a course after each of its sessions.
 *
 * @param afterEach in the order of their days
 */
record CourseDays(List<CourseSoFar> afterEach, Course course) {

    static CourseDays of(Intent intent, Patient patient, Course course) {
        List<LocalDate> days = new ArrayList<>();
        for (Session session : patient.sessions()) {
            if (isLike(session, intent)) {
                days.add(session.day());
            }
        }
        Collections.sort(days);
        List<CourseSoFar> afterEach = new ArrayList<>(days.size());
        int sessions = 0;
        for (int i = 0; i < days.size(); i++) {
            boolean paused = i > 0 && days.get(i).isAfter(days.get(i - 1).plus(course.newAfter()));
            sessions = paused ? 1 : sessions + 1;
            Optional<LocalDate> next = i + 1 < days.size() ? Optional.of(days.get(i + 1)) : Optional.empty();
            afterEach.add(new CourseSoFar(sessions, days.get(i), next));
        }
        return new CourseDays(List.copyOf(afterEach), course);
    }

    /** What a session on that day would continue; empty where it begins a course. */
    Optional<CourseSoFar> before(LocalDate day) {
        CourseSoFar last = null;
        for (CourseSoFar each : afterEach) {
            if (!each.last().isBefore(day)) {
                break;
            }
            last = each;
        }
        return Optional.ofNullable(last)
                .filter(found -> !day.isAfter(found.last().plus(course.newAfter())));
    }

    /** The first day of the course that a session on that day would continue; empty where it begins one. */
    Optional<LocalDate> begin(LocalDate day) {
        return before(day)
                .filter(soFar -> soFar.sessions() < course.sessionsMax())
                .map(soFar -> afterEach
                        .get(afterEach.indexOf(soFar) - soFar.sessions() + 1)
                        .last());
    }

    private static boolean isLike(Session session, Intent intent) {
        return session.treatment().protocol().equals(intent.treatment().protocol())
                && session.treatment().technique().equals(intent.treatment().technique())
                && session.treatment().meets(intent.treatment().areas());
    }
}
