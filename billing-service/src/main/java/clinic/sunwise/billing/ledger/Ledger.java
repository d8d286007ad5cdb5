package clinic.sunwise.billing.ledger;

/** The books. */
public interface Ledger {

    /**
     * Waits until nobody else posts for this clinic, until the end of the running transaction: what is read of its books from
     * now on stays so.
     */
    void lock(String clinic);

    /** Writes the entry under the next number of its clinic and fiscal year, if and only if the running transaction commits. */
    void post(Entry entry);
}
