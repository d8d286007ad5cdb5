package clinic.sunwise.billing.pricing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All price lists of one clinic. */
public record PriceLists(List<PriceList> lists) {

    private static final Comparator<PriceList> LATEST =
            Comparator.comparing(PriceList::effectiveFrom).thenComparingInt(PriceList::version);

    public PriceLists {
        lists = List.copyOf(lists);
    }

    /** The list that took effect last on or before this day; of two from one day the higher version. */
    public Optional<PriceList> inForce(LocalDate day) {
        return lists.stream().filter(each -> !each.effectiveFrom().isAfter(day)).max(LATEST);
    }
}
