package clinic.sunwise.booking.coursebooking;

import clinic.sunwise.booking.protocols.Treatment;
import java.time.Instant;
import java.util.UUID;

/**
 * A series of sessions that were booked together.
 *
 * @param sessions that the patient set out for, those that are over included; 1 to 60
 */
public record Course(
        UUID id, String clinic, String chain, UUID patient, Treatment treatment, int sessions, Instant createdAt) {

    Course with(int number) {
        return new Course(id, clinic, chain, patient, treatment, number, createdAt);
    }
}
