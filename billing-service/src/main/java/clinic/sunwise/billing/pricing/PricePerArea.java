package clinic.sunwise.billing.pricing;

import clinic.sunwise.billing.money.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Each area costs what the price list says for it. */
final class PricePerArea implements PriceRule {

    @Override
    public String code() {
        return "price-per-area";
    }

    @Override
    public Charges apply(Charges before, PriceList list, Order order, LocalDate day) {
        Charges after = before;
        for (String area : before.open()) {
            Optional<Money> gross = list.gross(order.treatment(), area);
            if (gross.isPresent()) {
                after = after.settling(Set.of(area), order.treatment().charge(area, code(), gross.get()));
            }
        }
        return after;
    }
}
