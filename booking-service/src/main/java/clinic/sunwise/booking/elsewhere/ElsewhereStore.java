package clinic.sunwise.booking.elsewhere;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where treatments elsewhere are kept: they are only added to. All writing happens in the caller's transaction. */
public interface ElsewhereStore {

    /** Adds an entry; one that corrects another takes its place. */
    void add(String chain, UUID patient, TreatmentElsewhere entry);

    /** Notes that an entry was wrong altogether. */
    void withdraw(String chain, UUID patient, TreatmentElsewhere entry);

    /** The entries that hold, oldest treatment first: neither corrected nor withdrawn. */
    default List<TreatmentElsewhere> holding(String chain, UUID patient) {
        return holding(chain, Set.of(patient)).getOrDefault(patient, List.of());
    }

    /** The same of several patients, in one statement; who has none is left out. */
    Map<UUID, List<TreatmentElsewhere>> holding(String chain, Collection<UUID> patients);

    /** The one with that id among those that hold; empty if there is none. */
    default Optional<TreatmentElsewhere> holding(String chain, UUID patient, UUID id) {
        return holding(chain, patient).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst();
    }
}
