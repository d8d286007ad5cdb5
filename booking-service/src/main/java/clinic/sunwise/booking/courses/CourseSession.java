package clinic.sunwise.booking.courses;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One session's time and practitioner.
 *
 * @param start with the clinic's offset
 */
public record CourseSession(OffsetDateTime start, UUID practitioner) {

    /** In the clinic's time zone. */
    public LocalDate day() {
        return start.toLocalDate();
    }
}
