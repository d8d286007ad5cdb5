package clinic.sunwise.booking.pathway;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where steps are kept: they are only added to. All writing happens in the caller's transaction. */
public interface StepStore {

    /** Adds a step; false, and nothing happens, if there is one with its id already. */
    boolean add(String chain, UUID patient, RecordedStep step);

    /** Notes that a step was recorded by mistake. */
    void withdraw(String chain, UUID patient, UUID step, Instant at, String by);

    /** The patient's steps that were not withdrawn, oldest first. */
    default List<RecordedStep> of(String chain, UUID patient) {
        return of(chain, Set.of(patient)).getOrDefault(patient, List.of());
    }

    /** The same of several patients, in one statement; who has none is left out. */
    Map<UUID, List<RecordedStep>> of(String chain, Collection<UUID> patients);
}
