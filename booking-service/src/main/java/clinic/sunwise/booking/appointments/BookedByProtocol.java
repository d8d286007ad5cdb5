package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.protocols.Treatment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is booked by a clinic's protocol, for when its rules change. All writing happens in the caller's transaction. */
public interface BookedByProtocol {

    /** A patient who is to be judged anew. */
    record Noted(String chain, UUID patient) {}

    /**
     * The different treatments that are booked, tentatively too, or under way, by the protocol from that day on.
     *
     * @param until first day that is not looked at
     */
    List<Treatment> treatments(String clinic, String protocol, LocalDate from, Optional<LocalDate> until);

    /**
     * Patients with an appointment, tentative ones too, by the protocol that is on that day or later, and later than now, by id.
     *
     * @param after only those after this one
     */
    List<UUID> patients(String clinic, String protocol, LocalDate from, Instant now, Optional<UUID> after, int rows);

    /**
     * Notes all these patients to be judged anew.
     *
     * @return how many there are
     */
    int note(String clinic, String protocol, LocalDate from, Instant now);

    /** Takes a note that nobody else has taken; empty if there is none. It comes back if the transaction fails. */
    Optional<Noted> take();
}
