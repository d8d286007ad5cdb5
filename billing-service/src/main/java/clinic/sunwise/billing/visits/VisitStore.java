package clinic.sunwise.billing.visits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All visits. */
public interface VisitStore {

    /**
     * Adds a visit, which nobody else changes until the end of the running transaction.
     *
     * @return false, having done nothing, if its appointment has one already
     */
    boolean add(Visit visit);

    /** The visit, which nobody else changes until the end of the running transaction. */
    Optional<Visit> lock(String clinic, UUID appointment);

    /** Marks the visit as waiting for what it misses. */
    void waits(Visit visit);

    /** Writes down what the visit was for. */
    void purpose(Visit visit);

    /** Marks the treatment of the visit as paid for by the package, for good. */
    void covered(Visit visit, UUID packageId);

    /** Marks the visit as invoiced, for good. */
    void invoiced(Visit visit, UUID invoice);

    /**
     * The clinic's first visits after that place, oldest first.
     *
     * @param state null for all
     */
    List<Visit> list(String clinic, @Nullable VisitState state, Place after, int rows);

    /** Where a visit stands in the order of a list. */
    record Place(Instant completedAt, UUID appointment) {

        /** Before all visits. */
        public static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));

        public static Place of(Visit visit) {
            return new Place(visit.completedAt(), visit.session().appointment());
        }
    }
}
