package clinic.sunwise.billing.pricing;

import clinic.sunwise.billing.tax.Act;
import java.time.LocalDate;

/** A product costs what the list says, each time it is taken. */
final class ProductPrice implements PriceRule {

    @Override
    public String code() {
        return "product-price";
    }

    @Override
    public Charges apply(Charges before, PriceList list, Order order, LocalDate day) {
        Charges after = before;
        for (Extras.Sale sale : order.extras().products()) {
            after = charge(after, list, sale);
        }
        return after;
    }

    private Charges charge(Charges before, PriceList list, Extras.Sale sale) {
        return list.terms().products().stream()
                .filter(each -> each.code().equals(sale.product()))
                .findFirst()
                .map(each -> before.plus(new Charges.Charge(
                        sale.text(each.name()),
                        Price.Item.ofProduct(each.code()),
                        Act.GOODS,
                        false,
                        code(),
                        each.gross().times(sale.quantity()))))
                .orElseGet(() -> before.missing("no price for the product " + sale.product()));
    }
}
