package clinic.sunwise.billing.pricing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The drafts of all clinics. */
public interface PriceListDrafts {

    /** The clinic's drafts, the latest change first. */
    List<PriceListDraft> ofClinic(String clinic);

    /** The draft, which nobody else changes until the end of the running transaction. */
    Optional<PriceListDraft> lock(String clinic, UUID id);

    /** Adds the draft, or puts it in the place of the one with its id. */
    void put(PriceListDraft draft);

    /** Whether there was one. */
    boolean remove(String clinic, UUID id);
}
