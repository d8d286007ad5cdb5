package clinic.sunwise.billing.packages.rules;

import clinic.sunwise.billing.pricing.Order;
import clinic.sunwise.billing.pricing.Quote;
import clinic.sunwise.billing.pricing.Treatment;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What of a session a package pays for: the treatment that was sold and what was sold with it. Whatever else was done or taken
 * home is charged as ever.
 */
public final class Coverage {

    private Coverage() {}

    /** Whether a session of the package is used by this one: the same treatment, of at least the areas that were sold. */
    public static boolean holds(Order sold, Order done) {
        Treatment one = sold.treatment();
        Treatment other = done.treatment();
        return one.protocol().equals(other.protocol())
                && one.technique().equals(other.technique())
                && one.depth().equals(other.depth())
                && other.areas().containsAll(one.areas());
    }

    /** Whether nothing of it is left to be charged. */
    public static boolean isWhole(Order sold, Order done) {
        Set<String> paid = codes(sold);
        return done.extras().products().isEmpty() && paid.containsAll(codes(done));
    }

    /** Those of the session's charges that the package does not pay for. */
    public static List<Quote.Line> rest(Order sold, List<Quote.Line> lines) {
        Set<String> paid = codes(sold);
        return lines.stream()
                .filter(line ->
                        line.item().takenHome() || !paid.contains(line.item().area()))
                .toList();
    }

    private static Set<String> codes(Order order) {
        Set<String> codes = new HashSet<>(order.treatment().areas());
        codes.addAll(order.extras().addOns());
        if (order.extras().anaesthesia() != null) {
            codes.add(Objects.requireNonNull(order.extras().anaesthesia()));
        }
        return codes;
    }
}
