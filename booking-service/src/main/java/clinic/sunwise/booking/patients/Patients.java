package clinic.sunwise.booking.patients;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where patients are kept. */
public interface Patients {

    /** Adds a patient in the caller's transaction. */
    void add(RegisteredPatient patient, Instant now);

    /** The chain's patient with that id; empty if there is none, also if she is another chain's or was erased. */
    Optional<RegisteredPatient> find(String chain, UUID id);

    /** Those of the chain's patients that are among these, in one statement. */
    List<RegisteredPatient> among(String chain, Collection<UUID> ids);

    /** The chain's patients that fit what was typed, best first, at most that many. */
    List<RegisteredPatient> search(String chain, PatientSearch search, int limit);

    /**
     * Lets nobody else decide about this patient until the transaction ends.
     *
     * @return the patient; empty if the chain has none with that id
     */
    Optional<RegisteredPatient> lock(String chain, UUID id);
}
