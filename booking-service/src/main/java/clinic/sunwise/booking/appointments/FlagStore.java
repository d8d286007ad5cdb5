package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.appointments.AppointmentStore.Position;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where it is kept which booked appointments no longer hold. All writing happens in the caller's transaction. */
public interface FlagStore {

    /** The patient's booked appointments at all clinics of the chain that begin later than now, oldest first. */
    List<Appointment> upcoming(String chain, UUID patient, Instant now);

    /** Flags an appointment, or renews its verdict; it stays flagged since the first time. */
    void raise(Appointment appointment, Flag flag);

    void clear(Appointment appointment);

    /** The flags of those of the appointments that have one, by appointment. */
    Map<UUID, Flag> of(String clinic, Collection<UUID> appointments);

    /** The clinic's booked appointments that begin later than now and are flagged, by start. */
    List<Appointment> flagged(String clinic, Instant now, Optional<Position> after, int rows);
}
