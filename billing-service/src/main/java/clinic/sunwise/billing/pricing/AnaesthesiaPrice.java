package clinic.sunwise.billing.pricing;

import java.time.LocalDate;

/** Anaesthesia costs what the list says for the protocol, once for a session. */
final class AnaesthesiaPrice implements PriceRule {

    @Override
    public String code() {
        return "anaesthesia-price";
    }

    @Override
    public Charges apply(Charges before, PriceList list, Order order, LocalDate day) {
        String kind = order.extras().anaesthesia();
        return kind == null
                ? before
                : ExtraPrice.charge(before, list.terms().anaesthesia(), order, kind, code(), kind + " anaesthesia");
    }
}
