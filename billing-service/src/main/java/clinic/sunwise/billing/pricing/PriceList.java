package clinic.sunwise.billing.pricing;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A clinic's prices from a day on, until a later list takes over.
 *
 * @param version counts a clinic's lists from 1
 * @param effectiveFrom first day, inclusive, in the clinic's calendar
 * @param prices of one currency, each item once
 */
public record PriceList(int version, LocalDate effectiveFrom, Currency currency, List<Price> prices, Terms terms) {

    /**
     * Checks itself.
     *
     * @throws IllegalArgumentException if {@link PriceListCheck} finds a fault
     */
    public PriceList {
        prices = List.copyOf(prices);
        List<PriceListCheck.Fault> faults = PriceListCheck.faults(currency, prices, terms);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("no price list: " + faults);
        }
    }

    /** A list of treatments only. */
    public PriceList(int version, LocalDate effectiveFrom, Currency currency, List<Price> prices) {
        this(version, effectiveFrom, currency, prices, Terms.NONE);
    }

    /** The price of this treatment for one area; empty if the list has none. */
    public Optional<Money> gross(Treatment treatment, String area) {
        Price.Item wanted = treatment.item(area);
        return prices.stream()
                .filter(each -> each.item().equals(wanted))
                .map(Price::gross)
                .findFirst();
    }
}
