package clinic.sunwise.billing.pricing;

import java.time.LocalDate;

/** Each add-on costs what the list says for the protocol, once for a session. */
final class AddOnPrice implements PriceRule {

    @Override
    public String code() {
        return "add-on-price";
    }

    @Override
    public Charges apply(Charges before, PriceList list, Order order, LocalDate day) {
        Charges after = before;
        for (String addOn : order.extras().addOns()) {
            after = ExtraPrice.charge(after, list.terms().addOns(), order, addOn, code(), addOn);
        }
        return after;
    }
}
