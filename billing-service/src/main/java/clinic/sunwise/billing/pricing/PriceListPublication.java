package clinic.sunwise.billing.pricing;

import java.time.LocalDate;
import java.util.List;

/** Publishes price lists and tells those who have waited for one. */
public class PriceListPublication {

    private final PriceListStore lists;
    private final List<PriceListReader> readers;

    public PriceListPublication(PriceListStore lists, List<PriceListReader> readers) {
        this.lists = lists;
        this.readers = List.copyOf(readers);
    }

    /**
     * Publishes a list; what it prices for the first time is invoiced at once.
     *
     * @param effectiveFrom first day, inclusive; a past day corrects a list in force, for what is not invoiced yet
     * @param prices of one currency, at least one
     * @return the list's version
     */
    public int publish(String clinic, LocalDate effectiveFrom, List<Price> prices) {
        int version = lists.publish(clinic, effectiveFrom, prices);
        readers.forEach(each -> each.published(clinic));
        return version;
    }
}
