package clinic.sunwise.billing.cancellations;

import java.util.Optional;
import java.util.UUID;

/** All cancellations. */
public interface CancellationStore {

    /** Needs a running transaction, in which its record was added to the chain. */
    void add(Cancellation cancellation);

    Optional<Cancellation> ofInvoice(String clinic, UUID invoice);
}
