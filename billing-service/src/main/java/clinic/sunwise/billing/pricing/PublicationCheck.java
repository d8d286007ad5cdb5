package clinic.sunwise.billing.pricing;

import clinic.sunwise.billing.pricing.PriceListCheck.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a list may take effect on a day beside those that are published. */
public final class PublicationCheck {

    private PublicationCheck() {}

    /**
     * How a list is to be published.
     *
     * @param effectiveFrom first day, inclusive
     * @param corrects version that it takes the place of from its very first day on; null for none
     * @param discontinues whether it may leave out what the list before it prices
     */
    public record Wish(LocalDate effectiveFrom, @Nullable Integer corrects, boolean discontinues) {}

    /**
     * What stands against it, by the field of the wish.
     *
     * <p>Two lists from one day would overlap, so the later one has to say that it corrects the earlier. A day that has passed
     * is left to the list that was in force then, unless there was none. A price that ends without anybody having said so is a
     * gap, in which visits would wait.
     */
    public static List<Fault> faults(PriceLists published, List<Price> prices, Wish wish, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        Optional<PriceList> before = published.inForce(wish.effectiveFrom());
        Optional<PriceList> sameDay = before.filter(each -> each.effectiveFrom().equals(wish.effectiveFrom()));
        Optional<Integer> corrects = Optional.ofNullable(wish.corrects());
        if (corrects.isPresent() && !corrects.equals(sameDay.map(PriceList::version))) {
            faults.add(new Fault("corrects", "is not the version that takes effect on effectiveFrom"));
        } else if (corrects.isEmpty() && sameDay.isPresent()) {
            faults.add(new Fault(
                    "effectiveFrom",
                    "overlaps version " + sameDay.get().version() + " of the same day; name it in corrects"));
        } else if (corrects.isEmpty()
                && before.isPresent()
                && wish.effectiveFrom().isBefore(today)) {
            faults.add(new Fault(
                    "effectiveFrom", "is past, and version " + before.get().version() + " was in force then"));
        }
        if (!wish.discontinues()) {
            before.ifPresent(each -> gap(each, prices).ifPresent(faults::add));
        }
        return List.copyOf(faults);
    }

    private static Optional<Fault> gap(PriceList before, List<Price> prices) {
        Set<Price.Item> priced = prices.stream().map(Price::item).collect(Collectors.toSet());
        List<Price.Item> lost = before.prices().stream()
                .map(Price::item)
                .filter(each -> !priced.contains(each))
                .toList();
        return lost.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fault(
                        "prices",
                        "leave a gap: version " + before.version() + " has " + lost.size()
                                + " more, the first for " + lost.getFirst().words()
                                + "; add them, or send discontinues true"));
    }
}
