package clinic.sunwise.billing.tax;

import clinic.sunwise.billing.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The value added tax of a document by category and rate.
 *
 * <p>The gross is what was agreed: net = round(gross / (1 + rate)), half up, and tax = gross - net, once for each category
 * and rate of the document and never for each line. Net first and tax on top would miss the agreed price by a cent for 17 %
 * of all amounts between 1 and 200 euros at 21 %.
 *
 * @param parts ordered by category and rate; their sums are the document's totals
 */
public record VatBreakdown(List<Part> parts) {

    /** One category and rate of a document: net + vat = gross. */
    public record Part(VatCategory category, VatRate rate, Money net, Money vat, Money gross) {

        /**
         * The net of so much of the gross, half up. Whoever shares a part among lines takes for each the net of all up to it less
         * that of all before it: then the shares add up to the part's net exactly.
         */
        public Money netOf(Money some) {
            BigDecimal product = net.amount().multiply(some.amount());
            return new Money(
                    product.divide(gross.amount(), gross.currency().decimals(), RoundingMode.HALF_UP),
                    gross.currency());
        }
    }

    /** A line as far as tax is concerned. */
    public record TaxedAmount(Money gross, TaxTreatment treatment) {}

    private record Key(VatCategory category, VatRate rate) {

        static final Comparator<Key> ORDER = Comparator.comparing(Key::category).thenComparing(Key::rate);
    }

    public VatBreakdown {
        parts = List.copyOf(parts);
    }

    /**
     * The breakdown of these lines.
     *
     * @throws IllegalArgumentException if there is no line, or lines in two currencies
     */
    public static VatBreakdown of(List<TaxedAmount> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a document has at least one line");
        }
        Map<Key, Money> grossByRate = new TreeMap<>(Key.ORDER);
        lines.forEach(line -> grossByRate.merge(
                new Key(line.treatment().category(), line.treatment().rate()), line.gross(), Money::plus));
        VatBreakdown breakdown = new VatBreakdown(grossByRate.entrySet().stream()
                .map(each -> part(each.getKey(), each.getValue()))
                .toList());
        breakdown.gross();
        return breakdown;
    }

    public Money net() {
        return parts.stream().map(Part::net).reduce(Money::plus).orElseThrow();
    }

    public Money vat() {
        return parts.stream().map(Part::vat).reduce(Money::plus).orElseThrow();
    }

    public Money gross() {
        return parts.stream().map(Part::gross).reduce(Money::plus).orElseThrow();
    }

    private static Part part(Key key, Money gross) {
        BigDecimal hundred = BigDecimal.valueOf(100);
        BigDecimal net = gross.amount()
                .multiply(hundred)
                .divide(hundred.add(key.rate().percent()), gross.currency().decimals(), RoundingMode.HALF_UP);
        Money exact = new Money(net, gross.currency());
        return new Part(key.category(), key.rate(), exact, gross.minus(exact), gross);
    }
}
