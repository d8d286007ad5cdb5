package clinic.sunwise.billing.invoices;

import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tax.TaxTreatment;
import java.util.ArrayList;
import java.util.List;

/**
 * Deposits that were invoiced when they were received and come off the invoice of their session: charged and taxed is what is
 * left.
 *
 * <p>A deposit comes off charges of its own protocol, currency, category and rate only. So both documents together tax what the session
 * costs, each with the tax of its own amount.
 */
public final class Deductions {

    private Deductions() {}

    /**
     * A line as far as deductions are concerned.
     *
     * @param gross below zero of a deposit that comes off
     */
    public record Line(String protocol, TaxTreatment tax, Money gross) {

        private boolean isLike(Line other) {
            return protocol.equals(other.protocol)
                    && tax.category() == other.tax.category()
                    && tax.rate().equals(other.tax.rate())
                    && gross.currency() == other.gross.currency();
        }

        private boolean isCharge() {
            return gross.amount().signum() > 0;
        }
    }

    /**
     * Whether something of these lines is left after the deposit: a tax part of nothing would be none.
     *
     * @param lines with those that come off already
     * @param deposit above zero
     */
    public static boolean leaveSomething(List<Line> lines, Line deposit) {
        return lines.stream()
                        .filter(deposit::isLike)
                        .map(Line::gross)
                        .reduce(Money.zero(deposit.gross().currency()), Money::plus)
                        .compareTo(deposit.gross())
                > 0;
    }

    /** What each line still charges, in their order: what comes off is taken from the first that it fits, and is itself zero. */
    public static List<Money> left(List<Line> lines) {
        List<Money> left = new ArrayList<>(lines.stream().map(Line::gross).toList());
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isCharge()) {
                left.set(i, takenOff(lines, left, lines.get(i)));
            }
        }
        return List.copyOf(left);
    }

    /** Zero, if there was enough to take it from. */
    private static Money takenOff(List<Line> lines, List<Money> left, Line deposit) {
        Money zero = Money.zero(deposit.gross().currency());
        Money rest = zero.minus(deposit.gross());
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isCharge() && lines.get(i).isLike(deposit)) {
                Money part = left.get(i).compareTo(rest) < 0 ? left.get(i) : rest;
                left.set(i, left.get(i).minus(part));
                rest = rest.minus(part);
            }
        }
        return zero.minus(rest);
    }
}
