package clinic.sunwise.booking.coursebooking;

import clinic.sunwise.booking.courses.Wishes;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.protocols.Treatment;
import java.util.Optional;
import java.util.UUID;

/**
 * A course that somebody would like to have planned.
 *
 * @param treatment that the clinic offers today
 * @param sessions 1 to 60
 * @param patient for whom; empty for somebody nothing is known of
 * @param leeway of whom who asks
 */
public record CourseQuestion(
        Premises premises, Treatment treatment, int sessions, Optional<UUID> patient, Wishes wishes, Leeway leeway) {}
