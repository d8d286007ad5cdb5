package clinic.sunwise.platform.reach;

/**
 * Whose rows the work of this thread may reach: those of one clinic, of the clinics of its chain, or of all. The database holds the
 * work to that, whatever its statements say (docs/decisions/0095). Work that has not said it reaches no clinic's rows.
 */
public final class Reach {

    /**
     * As the database is told.
     *
     * @param clinic its id; empty for none
     * @param chain whether the other clinics of its chain are reached too
     * @param everywhere whether all clinics are
     */
    record Bounds(String clinic, boolean chain, boolean everywhere) {}

    private static final Bounds NOTHING = new Bounds("", false, false);

    private static final ThreadLocal<Bounds> CURRENT = ThreadLocal.withInitial(() -> NOTHING);

    private Reach() {}

    /** The rows of one clinic, until the scope is closed. */
    public static Scope clinic(String clinic) {
        return begin(new Bounds(clinic, false, false));
    }

    /**
     * Also the rows that the other clinics of the chain have, until the scope is closed: what is decided about a patient counts
     * in all of them. Whoever reaches everything, or nothing, goes on doing so.
     */
    public static Scope chain() {
        Bounds now = current();
        return begin(new Bounds(now.clinic(), !now.clinic().isEmpty(), now.everywhere()));
    }

    /** All rows, until the scope is closed: for work that goes through all clinics, and for what is found by a secret. */
    public static Scope everywhere() {
        return begin(new Bounds("", false, true));
    }

    /** Whether the work of this thread has said what it reaches. */
    public static boolean isSaid() {
        return !current().equals(NOTHING);
    }

    static Bounds current() {
        return CURRENT.get();
    }

    private static Scope begin(Bounds bounds) {
        Bounds before = current();
        CURRENT.set(bounds);
        return () -> CURRENT.set(before);
    }

    /** Ends with the work that it belongs to. */
    public interface Scope extends AutoCloseable {

        @Override
        void close();
    }
}
