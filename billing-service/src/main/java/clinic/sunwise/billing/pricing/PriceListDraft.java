package clinic.sunwise.billing.pricing;

import clinic.sunwise.billing.money.Currency;
import java.util.List;
import java.util.UUID;

/** A price list that is being written and that no price is taken from yet. */
public record PriceListDraft(String clinic, UUID id, Content content) {

    /** What it will say; free of faults by {@link PriceListCheck}. */
    public record Content(Currency currency, List<Price> prices, Terms terms) {

        public Content {
            prices = List.copyOf(prices);
        }
    }
}
