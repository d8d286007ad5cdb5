package clinic.sunwise.billing.pricing;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A clinic's prices from a day on, until a later list takes over.
 *
 * @param version counts a clinic's lists from 1
 * @param effectiveFrom first day, inclusive, in the clinic's calendar
 * @param prices of one currency, each item once
 */
public record PriceList(int version, LocalDate effectiveFrom, Currency currency, List<Price> prices) {

    public PriceList {
        prices = List.copyOf(prices);
        Set<Price.Item> seen = new HashSet<>();
        for (Price price : prices) {
            if (price.gross().currency() != currency) {
                throw new IllegalArgumentException("a price list has one currency: " + price);
            }
            if (!seen.add(price.item())) {
                throw new IllegalArgumentException("a price list has one price for an item: " + price);
            }
        }
    }

    /** The price of this treatment for one area; empty if the list has none. */
    public Optional<Money> gross(Treatment treatment, String area) {
        Price.Item wanted = new Price.Item(treatment.protocol(), treatment.technique(), treatment.depth(), area);
        return prices.stream()
                .filter(each -> each.item().equals(wanted))
                .map(Price::gross)
                .findFirst();
    }
}
