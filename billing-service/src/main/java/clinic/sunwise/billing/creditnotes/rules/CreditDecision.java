package clinic.sunwise.billing.creditnotes.rules;

import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tax.VatBreakdown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether something may be taken back. */
public sealed interface CreditDecision {

    /**
     * What is asked for.
     *
     * @param position of the invoice's line
     * @param amount gross, above zero; null for all that is left of the line
     */
    record Asked(int position, @Nullable Money amount) {}

    /** Part of a line that is taken back. */
    record Line(int position, Money gross) {}

    /** It may. */
    record Granted(List<Line> lines, VatBreakdown vat) implements CreditDecision {

        public Granted {
            lines = List.copyOf(lines);
        }
    }

    /**
     * It may not.
     *
     * @param index of the first wrong one of the asked lines
     * @param rest of that line
     */
    record AboveRest(int index, int position, Money rest) implements CreditDecision {}

    /** The invoice has no such line, or it is asked for twice. */
    record NoSuchLine(int index) implements CreditDecision {}

    /** The invoice is of a package, which is refunded as a whole. */
    record OfPackage() implements CreditDecision {}

    /** The invoice is of a deposit that is held or was taken back: it is returned with its invoice. */
    record OfDeposit() implements CreditDecision {}

    /** The invoice was cancelled: it should never have been issued. */
    record OfCancelled() implements CreditDecision {}

    /** All was taken back before. */
    record NothingLeft() implements CreditDecision {}
}
