package clinic.sunwise.billing.pricing;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What is wrong with a price list, by the field that has to be corrected. */
public final class PriceListCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * One thing that is wrong.
     *
     * @param field its path, such as {@code promotions[1].firstDay}
     */
    public record Fault(String field, String message) {}

    private final Currency currency;
    private final List<Fault> faults = new ArrayList<>();

    private PriceListCheck(Currency currency) {
        this.currency = currency;
    }

    /** All faults, in the order of the fields; none if it is a price list. */
    public static List<Fault> faults(Currency currency, List<Price> prices, Terms terms) {
        PriceListCheck check = new PriceListCheck(currency);
        check.prices(prices);
        check.extras("anaesthesia", terms.anaesthesia());
        check.extras("addOns", terms.addOns());
        check.products(terms.products());
        check.supplements(terms.gradeSupplements());
        check.discounts(terms.courseDiscounts());
        check.promotions(terms.promotions());
        return List.copyOf(check.faults);
    }

    private void prices(List<Price> prices) {
        check(!prices.isEmpty(), "prices", "has no price");
        once("prices", "", prices, Price::item);
        for (int i = 0; i < prices.size(); i++) {
            inCurrency("prices[" + i + "].gross", prices.get(i).gross());
        }
    }

    private void extras(String list, List<Terms.Extra> extras) {
        once(list, ".code", extras, each -> each.protocol() + " " + each.code());
        for (int i = 0; i < extras.size(); i++) {
            String field = list + "[" + i + "].gross";
            inCurrency(field, extras.get(i).gross());
            check(extras.get(i).gross().amount().signum() >= 0, field, "is negative");
        }
    }

    private void products(List<Terms.Product> products) {
        once("products", ".code", products, Terms.Product::code);
        for (int i = 0; i < products.size(); i++) {
            String field = "products[" + i + "].gross";
            inCurrency(field, products.get(i).gross());
            check(products.get(i).gross().amount().signum() > 0, field, "is not more than zero");
        }
    }

    private void supplements(List<Terms.GradeSupplement> supplements) {
        once("gradeSupplements", ".grade", supplements, Terms.GradeSupplement::grade);
        for (int i = 0; i < supplements.size(); i++) {
            BigDecimal percent = supplements.get(i).percent();
            check(
                    percent.signum() > 0 && percent.compareTo(HUNDRED) <= 0,
                    "gradeSupplements[" + i + "].percent",
                    "is not more than 0 and at most 100");
        }
    }

    private void discounts(List<Terms.CourseDiscount> discounts) {
        once("courseDiscounts", ".fromSessions", discounts, each -> each.protocol() + " " + each.fromSessions());
        for (int i = 0; i < discounts.size(); i++) {
            String field = "courseDiscounts[" + i + "]";
            check(discounts.get(i).fromSessions() >= 2, field + ".fromSessions", "is not at least 2");
            reduction(field + ".percent", discounts.get(i).percent());
        }
    }

    private void promotions(List<Terms.Promotion> promotions) {
        for (int i = 0; i < promotions.size(); i++) {
            Terms.Promotion promotion = promotions.get(i);
            String field = "promotions[" + i + "]";
            check(!promotion.lastDay().isBefore(promotion.firstDay()), field + ".lastDay", "is before firstDay");
            reduction(field + ".percent", promotion.percent());
            promotions.subList(0, i).stream()
                    .filter(promotion::meets)
                    .findFirst()
                    .ifPresent(other -> {
                        fault(field + ".firstDay", "overlaps the promotion " + other.code());
                    });
        }
    }

    private void reduction(String field, BigDecimal percent) {
        check(percent.signum() > 0 && percent.compareTo(HUNDRED) < 0, field, "is not more than 0 and less than 100");
    }

    private void inCurrency(String field, Money gross) {
        check(gross.currency() == currency, field, "is not in " + currency + ": a price list has one currency");
    }

    private <T> void once(String list, String part, List<T> entries, Function<T, Object> key) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            check(seen.add(key.apply(entries.get(i))), list + "[" + i + "]" + part, "has an entry already");
        }
    }

    private void check(boolean holds, String field, String message) {
        if (!holds) {
            fault(field, message);
        }
    }

    private void fault(String field, String message) {
        faults.add(new Fault(field, message));
    }
}
