package clinic.sunwise.billing.estimates;

import clinic.sunwise.billing.pricing.Extras;
import clinic.sunwise.billing.pricing.Order;
import clinic.sunwise.billing.pricing.Quote;
import clinic.sunwise.billing.pricing.Taxes;
import clinic.sunwise.billing.pricing.Treatment;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;

/**
 * The prices that a signed estimate has promised. What was agreed is the gross; its tax is that of the day and of the purpose,
 * since nobody can agree on a tax.
 */
final class AgreedPrices {

    private AgreedPrices() {}

    /** Whether the estimate promises a price for exactly this, on that day. */
    static boolean holds(Estimate estimate, Order order, LocalDate day) {
        return isRunning(estimate, day)
                && isSame(estimate.order().treatment(), order.treatment())
                && isSame(estimate.order().extras(), order.extras());
    }

    /** Whether it is signed, its time of reflection is over, and it has not expired. */
    static boolean isRunning(Estimate estimate, LocalDate day) {
        return estimate.signature() != null
                && !day.isBefore(estimate.firstDay())
                && !day.isAfter(estimate.validUntil());
    }

    /** Empty if the tax of the day is not known. */
    static Optional<Quote> of(Estimate estimate, Taxes taxes) {
        return taxes.applied(estimate.quote().lines());
    }

    static boolean isSame(Treatment one, Treatment other) {
        return one.protocol().equals(other.protocol())
                && one.technique().equals(other.technique())
                && one.depth().equals(other.depth())
                && new HashSet<>(one.areas()).equals(new HashSet<>(other.areas()));
    }

    /** The practitioner's grade and the length of the course may change: the promised price does not. */
    private static boolean isSame(Extras one, Extras other) {
        return Objects.equals(one.anaesthesia(), other.anaesthesia())
                && new HashSet<>(one.addOns()).equals(new HashSet<>(other.addOns()))
                && new HashSet<>(one.products()).equals(new HashSet<>(other.products()));
    }
}
