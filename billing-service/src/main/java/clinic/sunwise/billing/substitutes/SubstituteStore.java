package clinic.sunwise.billing.substitutes;

import java.util.Optional;
import java.util.UUID;

/** All substitutes. */
public interface SubstituteStore {

    /** Needs a running transaction. */
    void add(Substitute substitute);

    Optional<Substitute> find(String clinic, UUID id);

    /** The one in the place of this invoice. */
    Optional<Substitute> ofInvoice(String clinic, UUID invoice);
}
