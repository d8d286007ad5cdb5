package clinic.sunwise.billing.deposits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All deposits. Whoever writes has locked the clinic's books. */
public interface DepositStore {

    void add(Deposit deposit);

    Optional<Deposit> find(String clinic, UUID id);

    /** Those for a session that are neither taken over nor returned. */
    List<Deposit> held(String clinic, UUID appointment);

    /**
     * The latest hundred, latest first.
     *
     * @param patient null for all
     */
    List<Deposit> list(String clinic, @Nullable UUID patient);

    void settle(Deposit deposit, Deposit.Settlement settlement, LocalDate day);
}
