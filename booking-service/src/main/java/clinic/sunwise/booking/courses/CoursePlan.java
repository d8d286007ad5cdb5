package clinic.sunwise.booking.courses;

import java.time.LocalDate;
import java.util.List;

/**
 * Dates and times for a whole course.
 *
 * @param sessions in order, at most one a day
 */
public record CoursePlan(List<PlannedSession> sessions, Figures figures) {

    public CoursePlan {
        sessions = List.copyOf(sessions);
    }

    public List<LocalDate> days() {
        return sessions.stream().map(each -> each.session().day()).toList();
    }
}
