package clinic.sunwise.billing.ledger;

import clinic.sunwise.billing.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What one document does to the accounts. Debit and credit are equal; nothing of it ever changes.
 *
 * @param on the clinic's day
 * @param text for the person who reads the books
 * @param postings at least two, in one currency
 */
public record Entry(
        String clinic,
        Journal journal,
        LocalDate on,
        Instant postedAt,
        Document document,
        String text,
        List<Posting> postings) {

    /** The kinds of documents that are posted. */
    public enum Kind {
        INVOICE("invoice"),
        CREDIT_NOTE("credit-note"),
        PAYMENT("payment"),
        REFUND("refund"),
        ALLOCATION("allocation"),
        CASH_CLOSING("cash-closing"),
        /** A session was taken from a package. */
        PACKAGE_SESSION("package-session"),
        /** What was left of an expired package is not owed any more. */
        PACKAGE_FORFEIT("package-forfeit"),
        /** A deposit that was invoiced came off the invoice of its session: what it paid for is earned. */
        DEPOSIT_USE("deposit-use"),
        /** An invoice that should never have been issued is out of the books. */
        CANCELLATION("cancellation");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The word in the database. */
        public String code() {
            return code;
        }
    }

    /** The document that an entry is made from; each is posted once. */
    public record Document(Kind kind, UUID id, String number, LocalDate on) {}

    /**
     * A balanced entry.
     *
     * @throws IllegalArgumentException if debit and credit differ, or there are two currencies, or fewer than two postings
     */
    public Entry {
        postings = List.copyOf(postings);
        if (postings.size() < 2) {
            throw new IllegalArgumentException("an entry has at least two postings");
        }
        if (!sum(postings, Posting.Side.DEBIT).equals(sum(postings, Posting.Side.CREDIT))) {
            throw new IllegalArgumentException("debit and credit differ: " + postings);
        }
    }

    private static Money sum(List<Posting> postings, Posting.Side side) {
        return postings.stream().map(each -> each.on(side)).reduce(Money::plus).orElseThrow();
    }
}
