package clinic.sunwise.billing.tills;

import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.ledger.Entry;
import clinic.sunwise.billing.ledger.Journal;
import clinic.sunwise.billing.ledger.Ledger;
import clinic.sunwise.billing.ledger.Posting;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tills.rules.CashCount;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Closes tills: the count is compared with the books, and a difference is booked with its reason. */
public class CashClosings {

    private final Tills tills;
    private final Ledger ledger;
    private final Clock clock;

    public CashClosings(Tills tills, Ledger ledger, Clock clock) {
        this.tills = tills;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What was counted at the end of the day.
     *
     * @param banked of it taken to the bank; not more than was counted
     * @param reason of a difference; may be empty if there is none
     * @param by who counted
     */
    public record Count(String till, Money counted, Money banked, String reason, String by) {}

    /** Closes today, by the clinic's calendar, for good: no cash goes through the till until tomorrow. */
    @Transactional
    public ClosingOutcome close(Issuer issuer, Count wanted) {
        ledger.lock(issuer.clinic());
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        LocalDate today = issuer.dayOf(now);
        Money expected =
                tills.balance(issuer.clinic(), wanted.till(), wanted.counted().currency());
        CashCount count = new CashCount(expected, wanted.counted(), wanted.banked());
        if (tills.isClosed(issuer.clinic(), wanted.till(), expected.currency(), today)) {
            return new ClosingOutcome.ClosedBefore();
        }
        if (!count.isRight() && wanted.reason().isEmpty()) {
            return new ClosingOutcome.Unexplained(expected);
        }
        CashClosing closing = new CashClosing(
                issuer.clinic(), UUID.randomUUID(), wanted.till(), today, count, wanted.reason(), now, wanted.by());
        post(closing);
        tills.add(closing);
        return new ClosingOutcome.Closed(closing);
    }

    private void post(CashClosing closing) {
        List<Posting> postings = closing.count().postings(closing.till());
        if (!postings.isEmpty()) {
            String text = "closing of till " + closing.till();
            ledger.post(new Entry(
                    closing.clinic(),
                    Journal.CASH,
                    closing.day(),
                    closing.closedAt(),
                    new Entry.Document(
                            Entry.Kind.CASH_CLOSING, closing.id(), closing.till() + " " + closing.day(), closing.day()),
                    closing.reason().isEmpty() ? text : text + ": " + closing.reason(),
                    postings));
        }
    }
}
