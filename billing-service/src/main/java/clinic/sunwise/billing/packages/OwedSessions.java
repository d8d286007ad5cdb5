package clinic.sunwise.billing.packages;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a clinic still owed in sessions at the end of a day. */
public interface OwedSessions {

    /**
     * One package of which something was owed.
     *
     * @param sessions still to be had; of an expired one, to be paid back or given up
     * @param net what they were sold for without tax, by the books
     */
    record Owed(
            UUID packageId,
            UUID patient,
            String invoiceNumber,
            String protocol,
            LocalDate expiresOn,
            int sessions,
            Money net) {}

    /** All packages of which sessions were left, the first to expire first. */
    List<Owed> asOf(String clinic, LocalDate day);

    /** The balance of the account of owed sessions, whatever the packages say: the sum of the list is to be this one. */
    Money balance(String clinic, LocalDate day, Currency currency);
}
