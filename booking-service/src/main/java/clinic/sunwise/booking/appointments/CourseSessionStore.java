package clinic.sunwise.booking.appointments;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which appointments are sessions of a course. */
public interface CourseSessionStore {

    /** Makes an appointment a session of a course of its clinic, in the caller's transaction. */
    void join(UUID course, Appointment appointment);

    /** How many sessions the patient has set out for now, those that are over included. */
    int length(String clinic, UUID course);

    /** The appointments of each of the courses, by start, whatever became of them; without a course that has none. */
    Map<UUID, List<Appointment>> of(String clinic, Collection<UUID> courses);
}
