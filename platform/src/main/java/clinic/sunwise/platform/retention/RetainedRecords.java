package clinic.sunwise.platform.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What a service keeps for a time. Asked by work that reaches all clinics. */
public interface RetainedRecords {

    /** The kinds of things, as the rules call them; each belongs to one of these only. */
    Set<String> kinds();

    /** All that may be erased by that day, also what something holds. */
    List<Retained> due(LocalDate day);

    /**
     * Erases it in the caller's transaction, unless something holds it by now or it is no longer due.
     *
     * @return how many rows; 0 if it was kept
     */
    int erase(Retained retained, Instant now);
}
