package clinic.sunwise.billing.pricing;

import clinic.sunwise.billing.tax.Act;
import clinic.sunwise.billing.tax.TaxDecision;
import clinic.sunwise.billing.tax.TaxTreatment;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How an order is priced: the rules in their order, each adding to what those before it charge, or changing it. Discounts come
 * after supplements, so that a percentage is one of what is really paid.
 */
public final class PriceRules {

    private static final List<PriceRule> RULES = List.of(
            new WholeFaceCoversItsParts(),
            new PricePerArea(),
            new GradeSupplementRule(),
            new CourseDiscountRule(),
            new PromotionRule(),
            new AnaesthesiaPrice(),
            new AddOnPrice(),
            new ProductPrice());

    private PriceRules() {}

    /** The rules' codes, in the order in which they are asked. */
    public static List<String> codes() {
        return RULES.stream().map(PriceRule::code).toList();
    }

    /** What this order costs on that day by this list. */
    public static Quote quote(Order order, PriceList list, Taxes taxes, LocalDate day) {
        return quote(order, Set.of(), list, taxes, day);
    }

    /**
     * The same of an order of which some is paid for in another way.
     *
     * @param paid areas of the treatment that nothing is charged for; the order's extras are charged all
     */
    static Quote quote(Order order, Set<String> paid, PriceList list, Taxes taxes, LocalDate day) {
        Charges charges = Charges.none(order.treatment()).without(paid);
        for (PriceRule rule : RULES) {
            charges = rule.apply(charges, list, order, day);
        }
        Map<Act, TaxTreatment> treatments = new EnumMap<>(Act.class);
        List<String> unknown = charges.acts().stream()
                .flatMap(act -> settle(taxes.of(act), act, treatments))
                .toList();
        List<String> others =
                Stream.concat(charges.missing().stream(), unknown.stream()).toList();
        return charges.open().isEmpty() && others.isEmpty()
                ? priced(charges, list, treatments)
                : new Quote.NotPriced(charges.open(), others);
    }

    private static Stream<String> settle(TaxDecision decision, Act act, Map<Act, TaxTreatment> treatments) {
        return switch (decision) {
            case TaxDecision.Decided decided -> {
                treatments.put(act, decided.treatment());
                yield Stream.empty();
            }
            case TaxDecision.Unknown unknown -> Stream.of(unknown.why());
        };
    }

    private static Quote priced(Charges charges, PriceList list, Map<Act, TaxTreatment> treatments) {
        return Quote.Priced.of(charges.charges().stream()
                .map(each -> new Quote.Line(
                        each.text(),
                        each.item(),
                        each.rule(),
                        list.version(),
                        each.gross(),
                        Objects.requireNonNull(treatments.get(each.act()))))
                .toList());
    }
}
