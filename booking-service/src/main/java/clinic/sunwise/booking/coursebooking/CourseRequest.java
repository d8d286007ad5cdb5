package clinic.sunwise.booking.coursebooking;

import clinic.sunwise.booking.appointments.BookingRequest;
import clinic.sunwise.booking.appointments.Consent;
import clinic.sunwise.booking.courses.CourseSession;
import clinic.sunwise.booking.protocols.Treatment;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A whole course that somebody asks for.
 *
 * @param sessions 1 to 60, in order, each on a day of its own, each with the practitioner whom the plan names
 */
public record CourseRequest(
        String clinic, UUID patient, Treatment treatment, List<CourseSession> sessions, Consent consent) {

    public CourseRequest {
        sessions = List.copyOf(sessions);
    }

    /** One session of it; a course of a single session is a session by itself. */
    BookingRequest booking(CourseSession session, UUID course) {
        return new BookingRequest(
                clinic,
                patient,
                treatment,
                session.start(),
                Optional.of(session.practitioner()),
                consent,
                sessions.size() > 1 ? Optional.of(course) : Optional.empty());
    }
}
