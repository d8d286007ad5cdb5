package clinic.sunwise.billing.pricing;

import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatBreakdown;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** The answer to "what does it cost?": a price with its explanation, or what has none. */
public sealed interface Quote {

    /** Everything has a price; the lines' gross amounts add up to the total of the tax breakdown. */
    record Priced(List<Line> lines, VatBreakdown vat) implements Quote {

        public Priced {
            lines = List.copyOf(lines);
        }

        /** These lines with their totals. */
        public static Priced of(List<Line> lines) {
            return new Priced(
                    lines,
                    VatBreakdown.of(lines.stream()
                            .map(each -> new VatBreakdown.TaxedAmount(each.gross(), each.tax()))
                            .toList()));
        }
    }

    /**
     * Something has no price or no known tax, so nothing may be charged: never a zero or a part of the price.
     *
     * @param areas that the price list has nothing for
     * @param others what else is missing, in words
     */
    record NotPriced(List<String> areas, List<String> others) implements Quote {

        public NotPriced {
            areas = List.copyOf(areas);
            others = List.copyOf(others);
        }

        public NotPriced(List<String> areas) {
            this(areas, List.of());
        }

        /** All that is missing, for the person who has to settle it. */
        public List<String> missing() {
            return Stream.concat(areas.stream(), others.stream()).toList();
        }
    }

    /**
     * One charge with all that explains it.
     *
     * @param rule codes of the price rules that made and changed it, joined by {@code +}
     */
    record Line(String text, Price.Item item, String rule, int priceListVersion, Money gross, TaxTreatment tax) {

        /**
         * The same line for some only of the products that it charges.
         *
         * @param all how many it charges
         * @param some 1 to so many
         */
        public Line of(Extras.Sale all, int some) {
            BigDecimal share = gross.amount()
                    .multiply(BigDecimal.valueOf(some))
                    .divide(BigDecimal.valueOf(all.quantity()), gross.currency().decimals(), RoundingMode.HALF_UP);
            return new Line(
                    new Extras.Sale(all.product(), some).text(all.name(text)),
                    item,
                    rule,
                    priceListVersion,
                    new Money(share, gross.currency()),
                    tax);
        }
    }
}
