package clinic.sunwise.billing.pricing;

import clinic.sunwise.billing.money.Money;
import java.util.List;
import java.util.Set;

/** One way of charging for skin: takes the areas that it settles and says what they cost. */
interface PriceRule {

    /** Names the rule on every line that it makes; never changes once an invoice carries it. */
    String code();

    /** Settles those of the areas that are still open and that it has a say in. */
    Settled settle(PriceList list, Treatment treatment, Set<String> open);

    /** The areas that need no further rule, and what they cost together. */
    record Settled(Set<String> areas, List<Charge> charges) {

        static final Settled NOTHING = new Settled(Set.of(), List.of());
    }

    /** What one line of a quote charges. */
    record Charge(String area, Money gross) {}
}
