package clinic.sunwise.billing.pricing;

import java.time.LocalDate;

/** One way in which a list makes a price: adds charges to those of the rules before it, or changes them. */
interface PriceRule {

    /** Names the rule on every line that it makes or changes; never changes once an invoice carries it. */
    String code();

    /** What is charged after this rule. */
    Charges apply(Charges before, PriceList list, Order order, LocalDate day);
}
