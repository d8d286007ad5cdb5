package clinic.sunwise.booking.retention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What patients still owe, or are still owed: they are not erased as long as there is anything. */
public interface UnsettledAccounts {

    /** An invoice was issued, of which all is open. A patient who is not of the clinic's chain is passed over. */
    void invoiced(String clinic, UUID patient, UUID invoice, BigDecimal total);

    /** Nothing of the invoice is open any more. */
    void paid(String clinic, UUID invoice);

    /** The invoice should never have been issued: nothing of it was owed. */
    void cancelled(String clinic, UUID invoice);

    /** So much of the invoice was taken back. */
    void credited(String clinic, UUID invoice, BigDecimal total);

    /** Sessions were paid for in advance, and may be used up to that day. */
    void bought(String clinic, UUID patient, UUID coursePackage, LocalDate expires);

    /** None of them is left. */
    void usedUp(String clinic, UUID coursePackage);
}
