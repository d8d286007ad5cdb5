package clinic.sunwise.billing.recipients;

import java.util.Optional;
import java.util.UUID;

/** Whom the invoices of patients are to name from now on. */
public interface Recipients {

    Optional<Recipient> find(String clinic, UUID patient);

    /** Replaces whoever was named before. */
    void put(String clinic, UUID patient, Recipient recipient);

    /**
     * From now on the patient's invoices name nobody; issued ones keep what they say.
     *
     * @return false if nobody was named
     */
    boolean remove(String clinic, UUID patient);
}
