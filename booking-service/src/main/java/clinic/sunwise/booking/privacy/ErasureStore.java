package clinic.sunwise.booking.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Erases, in the caller's transaction and under the patient's lock. */
public interface ErasureStore {

    /** Her appointments at all clinics of the chain that are neither over nor cancelled, by start. */
    List<ErasureOutcome.Open> open(String chain, UUID patient);

    /**
     * Destroys her key, and with it whatever it has sealed; removes how to reach her, what she was written, her wishes, holds and
     * feeds; and puts a pseudonym in place of her name and birth date. Her bookings stay, under the pseudonym.
     */
    void erase(String chain, UUID patient, String by, Instant now);

    /** When she was erased; empty for who is not. */
    Optional<Instant> erased(String chain, UUID patient);

    void keep(ErasureRequest request);

    Optional<ErasureRequest> request(UUID link);

    /** Her latest wish, if she has uttered one since then. */
    Optional<ErasureRequest> latest(String chain, UUID patient, Instant since);

    /** The ids of all clinics of a chain. */
    List<String> clinics(String chain);
}
