package clinic.sunwise.booking.screening;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where answers are kept: they are only added to. */
public interface AnswerStore {

    /** Adds answers in the caller's transaction. */
    void add(String chain, UUID patient, List<Answer> answers, String by);

    /** The latest answer to each question and item. */
    default List<Answer> latest(String chain, UUID patient) {
        return latest(chain, Set.of(patient)).getOrDefault(patient, List.of());
    }

    /** The same of several patients, in one statement; who has answered nothing is left out. */
    Map<UUID, List<Answer>> latest(String chain, Collection<UUID> patients);
}
