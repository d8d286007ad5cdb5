package clinic.sunwise.billing.deposits;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
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

    /** Those for a session that were put on an invoice as money, and are no deposit again. */
    List<Deposit> putOn(String clinic, UUID appointment);

    /** What is held for a patient without an invoice, and so is among the money that no invoice has taken. */
    Money withoutInvoice(String clinic, UUID patient, Currency currency);

    /**
     * The latest hundred, latest first.
     *
     * @param patient null for all
     */
    List<Deposit> list(String clinic, @Nullable UUID patient);

    void settle(Deposit deposit, Deposit.Settlement settlement, LocalDate day);
}
