package clinic.sunwise.billing.fees;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All fees. Whoever writes has locked the clinic's books. */
public interface FeeStore {

    void add(Fee fee);

    /** The last one for a session. */
    Optional<Fee> find(String clinic, UUID appointment);

    /**
     * The latest hundred, latest first.
     *
     * @param patient null for all
     */
    List<Fee> list(String clinic, @Nullable UUID patient);

    void waive(Fee fee, Fee.Waiver waiver, LocalDate day, String by);
}
