package clinic.sunwise.billing.estimates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All estimates. */
public interface EstimateStore {

    /** The next number of the year, which is drawn only if the running transaction commits. */
    int drawSequence(String clinic, String series, int year);

    void add(Estimate estimate);

    Optional<Estimate> find(String clinic, UUID id);

    /** The estimate, which nobody else changes until the end of the running transaction. */
    Optional<Estimate> lock(String clinic, UUID id);

    /**
     * The latest hundred, latest first.
     *
     * @param patient null for all
     */
    List<Estimate> list(String clinic, @Nullable UUID patient);

    /** Writes its new state and, if it has just been signed, the signature. */
    void changed(Estimate estimate);

    /** The first hundred that are not expired although their last day is before this one, which nobody else changes. */
    List<Estimate> outlived(String clinic, LocalDate day);
}
