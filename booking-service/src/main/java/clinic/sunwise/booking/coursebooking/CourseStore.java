package clinic.sunwise.booking.coursebooking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where courses are kept. All writing happens in the caller's transaction. */
public interface CourseStore {

    /** A place in a list. */
    record Position(Instant createdAt, UUID id) {}

    void add(Course course, String by);

    /** Changes how many sessions the patient has set out for. */
    void change(Course course, String by, Instant now);

    Optional<Course> find(String clinic, UUID id);

    /**
     * The patient's courses at the clinic, oldest first.
     *
     * @param after only what comes after it
     */
    List<Course> list(String clinic, UUID patient, Optional<Position> after, int rows);
}
