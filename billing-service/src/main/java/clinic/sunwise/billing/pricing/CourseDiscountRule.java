package clinic.sunwise.billing.pricing;

import java.time.LocalDate;
import java.util.Comparator;

/** Each session of a longer course costs less; of several discounts that for the most sessions that the course reaches. */
final class CourseDiscountRule implements PriceRule {

    @Override
    public String code() {
        return "course-discount";
    }

    @Override
    public Charges apply(Charges before, PriceList list, Order order, LocalDate day) {
        int sessions = order.extras().sessions();
        return list.terms().courseDiscounts().stream()
                .filter(each -> each.protocol().equals(order.treatment().protocol()))
                .filter(each -> each.fromSessions() <= sessions)
                .max(Comparator.comparingInt(Terms.CourseDiscount::fromSessions))
                .map(each -> before.changingSkin(
                        code(), "course of " + sessions, each.percent().negate()))
                .orElse(before);
    }
}
