package clinic.sunwise.billing.pricing;

import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatBreakdown;
import java.util.List;

/** The answer to "what does it cost?": a price with its explanation, or what has none. */
public sealed interface Quote {

    /** Every area has a price; the lines' gross amounts add up to the total of the tax breakdown. */
    record Priced(List<Line> lines, VatBreakdown vat) implements Quote {

        public Priced {
            lines = List.copyOf(lines);
        }
    }

    /** The price list has nothing for these areas, so nothing may be charged: never a zero or a part of the price. */
    record NotPriced(List<String> areas) implements Quote {

        public NotPriced {
            areas = List.copyOf(areas);
        }
    }

    /**
     * One charge with all that explains it.
     *
     * @param rule code of the price rule that made it
     */
    record Line(String area, String rule, int priceListVersion, Money gross, TaxTreatment tax) {}
}
