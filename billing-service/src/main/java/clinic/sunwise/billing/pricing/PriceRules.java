package clinic.sunwise.billing.pricing;

import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatBreakdown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How a treatment is priced: the rules in their order, each taking from what those before it left open. */
public final class PriceRules {

    private static final List<PriceRule> RULES = List.of(new WholeFaceCoversItsParts(), new PricePerArea());

    private PriceRules() {}

    /** The rules' codes, in the order in which they are asked. */
    public static List<String> codes() {
        return RULES.stream().map(PriceRule::code).toList();
    }

    /** What this treatment costs by this list, all of it taxed alike. */
    public static Quote quote(Treatment treatment, PriceList list, TaxTreatment tax) {
        Set<String> open = new LinkedHashSet<>(treatment.areas());
        List<Quote.Line> lines = new ArrayList<>();
        for (PriceRule rule : RULES) {
            PriceRule.Settled settled = rule.settle(list, treatment, open);
            settled.areas().forEach(open::remove);
            settled.charges()
                    .forEach(each ->
                            lines.add(new Quote.Line(each.area(), rule.code(), list.version(), each.gross(), tax)));
        }
        return open.isEmpty() ? priced(lines) : new Quote.NotPriced(List.copyOf(open));
    }

    private static Quote priced(List<Quote.Line> lines) {
        return new Quote.Priced(
                lines,
                VatBreakdown.of(lines.stream()
                        .map(each -> new VatBreakdown.TaxedAmount(each.gross(), each.tax()))
                        .toList()));
    }
}
