package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.appointments.AppointmentStore.Position;
import clinic.sunwise.booking.clinicalrules.Verdict;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where it is kept which appointments, booked or tentative, no longer hold. All writing happens in the caller's transaction. */
public interface FlagStore {

    /** The patient's appointments, tentative ones too, at all clinics of the chain that begin later than now, oldest first. */
    List<Appointment> upcoming(String chain, UUID patient, Instant now);

    /** Flags an appointment, or renews its verdict; it stays flagged since the first time. */
    void raise(Appointment appointment, Flag flag);

    void clear(Appointment appointment);

    /** The verdict with which a session of hers was booked; empty if it is none of her appointments. */
    Optional<Verdict> verdict(String chain, UUID patient, UUID appointment);

    /** The flags of those of the appointments that have one, by appointment. */
    Map<UUID, Flag> of(String clinic, Collection<UUID> appointments);

    /** The clinic's appointments, tentative ones too, that begin later than now and are flagged, by start. */
    List<Appointment> flagged(String clinic, Instant now, Optional<Position> after, int rows);
}
