package clinic.sunwise.billing.tills;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known of a clinic's tills. */
public interface Tills {

    /** What the till has by the ledger. */
    Money balance(String clinic, String till, Currency currency);

    /** Whether this day of the till, or a later one, has been closed. */
    boolean isClosed(String clinic, String till, Currency currency, LocalDate day);

    /** Needs a running transaction in which the closing has been posted. */
    void add(CashClosing closing);

    Optional<CashClosing> find(String clinic, UUID id);

    /** All closings of these days, both included, by day and till. */
    List<CashClosing> list(String clinic, LocalDate from, LocalDate to);
}
