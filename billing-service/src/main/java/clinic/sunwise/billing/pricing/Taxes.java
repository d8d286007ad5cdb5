package clinic.sunwise.billing.pricing;

import clinic.sunwise.billing.tax.Act;
import clinic.sunwise.billing.tax.TaxDecision;
import java.util.List;
import java.util.Optional;

/** How the acts of one visit are taxed. */
public record Taxes(TaxDecision ofTreatment, TaxDecision ofGoods) {

    TaxDecision of(Act act) {
        return switch (act) {
            case TREATMENT -> ofTreatment;
            case GOODS -> ofGoods;
        };
    }

    /**
     * The lines at their gross, taxed so.
     *
     * @return empty if a tax that they need is not known
     */
    public Optional<Quote> applied(List<Quote.Line> lines) {
        List<Quote.Line> taxed =
                lines.stream().flatMap(each -> applied(each).stream()).toList();
        return taxed.size() == lines.size() ? Optional.of(Quote.Priced.of(taxed)) : Optional.empty();
    }

    private Optional<Quote.Line> applied(Quote.Line line) {
        return switch (of(line.item().takenHome() ? Act.GOODS : Act.TREATMENT)) {
            case TaxDecision.Decided decided ->
                Optional.of(new Quote.Line(
                        line.text(),
                        line.item(),
                        line.rule(),
                        line.priceListVersion(),
                        line.gross(),
                        decided.treatment()));
            case TaxDecision.Unknown unknown -> Optional.empty();
        };
    }
}
