package clinic.sunwise.billing.pricing;

import java.time.LocalDate;

/** Treatments of a protocol cost less from the first to the last day of a promotion. */
final class PromotionRule implements PriceRule {

    @Override
    public String code() {
        return "promotion";
    }

    @Override
    public Charges apply(Charges before, PriceList list, Order order, LocalDate day) {
        return list.terms().promotions().stream()
                .filter(each -> each.protocol().equals(order.treatment().protocol()) && each.holdsOn(day))
                .findFirst()
                .map(each -> before.changingSkin(
                        code(), each.code().replace('-', ' '), each.percent().negate()))
                .orElse(before);
    }
}
