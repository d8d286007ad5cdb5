package clinic.sunwise.billing.exports.datev;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * An amount that goes from one account to another, as DATEV books: one debit, one credit.
 *
 * @param amount above zero
 * @param debit number of the account
 * @param credit number of the account
 * @param document number of what is booked
 */
public record BookingRow(
        BigDecimal amount, String currency, String debit, String credit, LocalDate on, String document, String text) {

    /** One side of an entry of the books: either debit or credit is zero. */
    public record Posting(
            LocalDate on,
            String account,
            String document,
            String text,
            BigDecimal debit,
            BigDecimal credit,
            String currency) {}

    private static final class Rest {

        private final Posting posting;
        private BigDecimal amount;

        Rest(Posting posting, BigDecimal amount) {
            this.posting = posting;
            this.amount = amount;
        }
    }

    /**
     * The rows of an entry: its debits are matched with its credits in their order, so that each account keeps its sum.
     *
     * @param entry balanced
     */
    public static List<BookingRow> of(List<Posting> entry) {
        Deque<Rest> debits = new ArrayDeque<>();
        Deque<Rest> credits = new ArrayDeque<>();
        for (Posting each : entry) {
            if (each.debit().signum() > 0) {
                debits.add(new Rest(each, each.debit()));
            } else {
                credits.add(new Rest(each, each.credit()));
            }
        }
        List<BookingRow> rows = new ArrayList<>();
        while (!debits.isEmpty() && !credits.isEmpty()) {
            rows.add(matched(debits, credits));
        }
        return rows;
    }

    private static BookingRow matched(Deque<Rest> debits, Deque<Rest> credits) {
        Rest debit = debits.element();
        Rest credit = credits.element();
        BigDecimal amount = debit.amount.min(credit.amount);
        take(debits, debit, amount);
        take(credits, credit, amount);
        return new BookingRow(
                amount,
                debit.posting.currency(),
                debit.posting.account(),
                credit.posting.account(),
                debit.posting.on(),
                debit.posting.document(),
                debit.posting.text());
    }

    private static void take(Deque<Rest> side, Rest rest, BigDecimal amount) {
        rest.amount = rest.amount.subtract(amount);
        if (rest.amount.signum() == 0) {
            side.remove();
        }
    }
}
