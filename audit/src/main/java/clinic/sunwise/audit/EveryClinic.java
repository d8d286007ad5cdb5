package clinic.sunwise.audit;

/** Lets work go through the records of all clinics, where the database shows those of one only. */
@FunctionalInterface
public interface EveryClinic {

    /** Does the work with all clinics' records in its reach. */
    void reach(Runnable work);
}
