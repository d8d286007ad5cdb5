package clinic.sunwise.booking.coursebooking;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.CourseSessionStore;
import clinic.sunwise.platform.identity.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The booked courses and how far they have come. */
@Service
@Transactional(readOnly = true)
public class Courses {

    private final CourseStore store;
    private final CourseSessionStore sessions;

    Courses(CourseStore store, CourseSessionStore sessions) {
        this.store = store;
        this.sessions = sessions;
    }

    /** A course that the caller may see: staff all of the clinic, a patient her own. */
    public Optional<BookedCourse> find(String clinic, UUID id, Caller caller) {
        return store.find(clinic, id)
                .filter(course -> caller.role().isStaff() || course.patient().equals(caller.patient()))
                .map(this::withSessions);
    }

    /** The patient's courses at the clinic, oldest first, at most so many. */
    public List<BookedCourse> list(String clinic, UUID patient, Optional<CourseStore.Position> after, int rows) {
        List<Course> courses = store.list(clinic, patient, after, rows);
        Map<UUID, List<Appointment>> booked =
                sessions.of(clinic, courses.stream().map(Course::id).toList());
        return courses.stream()
                .map(course -> new BookedCourse(course, booked.getOrDefault(course.id(), List.of())))
                .toList();
    }

    /** As the running transaction sees it. */
    public BookedCourse withSessions(Course course) {
        List<UUID> id = List.of(course.id());
        return new BookedCourse(course, sessions.of(course.clinic(), id).getOrDefault(course.id(), List.of()));
    }
}
