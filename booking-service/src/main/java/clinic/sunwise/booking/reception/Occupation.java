package clinic.sunwise.booking.reception;

import clinic.sunwise.booking.appointments.AppointmentState;
import clinic.sunwise.booking.availability.TimeRange;
import clinic.sunwise.booking.protocols.Treatment;
import java.util.Optional;
import java.util.UUID;

/**
 * That an appointment takes up somebody or something for a part of its time.
 *
 * @param during the part, buffers included
 */
public record Occupation(UUID resource, TimeRange during, Visit visit) {

    /**
     * The appointment as reception sees it: without what the patient has told of her health.
     *
     * @param during from the patient's arrival to her leaving
     * @param flagged it no longer holds
     * @param version to be sent back by whoever moves it
     */
    public record Visit(
            UUID appointment,
            UUID patient,
            String patientName,
            Treatment treatment,
            TimeRange during,
            AppointmentState state,
            boolean flagged,
            int version,
            Optional<UUID> course) {}
}
