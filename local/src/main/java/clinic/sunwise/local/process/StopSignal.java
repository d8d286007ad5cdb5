package clinic.sunwise.local.process;

/** How a child is asked to end. */
public enum StopSignal {
    /** Ends at once but cleanly; PostgreSQL calls it the fast shutdown. */
    INT,
    /** The usual request. */
    TERM
}
