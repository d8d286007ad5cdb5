package clinic.sunwise.booking.appointments;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who wants to know what becomes of appointments, told in the transaction in which it does. */
public interface AppointmentNews {

    /** It is booked, or tentative, or booked after it was. */
    void booked(Appointment appointment);

    /** A clinician has agreed to what a patient asked for: it is booked. */
    void accepted(Appointment appointment);

    /** It has another time or another practitioner. */
    void moved(Appointment before, Appointment after);

    /** It was cancelled, declined, missed or completed, or has lapsed. */
    void ended(Appointment appointment, Instant now);

    /** It no longer holds, since that moment. */
    void flagged(Appointment appointment, Instant since);

    /**
     * A patient has an invoice.
     *
     * @param appointment empty where it is of something else
     */
    void invoiced(String clinic, UUID patient, Appointment.Invoice invoice, Optional<UUID> appointment);

    /** An invoice that should never have been issued was cancelled. */
    void uninvoiced(String clinic, UUID invoice);
}
