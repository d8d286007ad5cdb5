package clinic.sunwise.billing.payments.rules;

import clinic.sunwise.billing.ledger.Account;
import clinic.sunwise.billing.ledger.Journal;
import java.util.Optional;
import java.util.stream.Stream;

/** How money moves. */
public enum PaymentMethod {
    CASH("cash", Account.CASH, Journal.CASH),
    /** By the terminal at the desk. */
    CARD("card", Account.BANK, Journal.BANK),
    TRANSFER("transfer", Account.BANK, Journal.BANK),
    /** Through the provider; never recorded by hand. */
    ONLINE("online", Account.BANK, Journal.BANK);

    private final String code;
    private final Account account;
    private final Journal journal;

    PaymentMethod(String code, Account account, Journal journal) {
        this.code = code;
        this.account = account;
        this.journal = journal;
    }

    /** The word on the wire and in the database. */
    public String code() {
        return code;
    }

    public Account account() {
        return account;
    }

    public Journal journal() {
        return journal;
    }

    /** A way that money moves at the desk. */
    public static Optional<PaymentMethod> atDesk(String code) {
        return of(code).filter(each -> each != ONLINE);
    }

    public static Optional<PaymentMethod> of(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
