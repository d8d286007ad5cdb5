package clinic.sunwise.billing.estimates;

import clinic.sunwise.billing.pricing.Extras;
import clinic.sunwise.billing.pricing.Order;
import clinic.sunwise.billing.pricing.Price;
import clinic.sunwise.billing.pricing.Quote;
import clinic.sunwise.billing.pricing.Treatment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What of an order a signed estimate has promised a price for. Each item that was carried out and that the estimate names costs
 * what it says there, to the cent; what it names and was not carried out costs nothing; what was carried out besides costs what
 * the list of the day says. What was agreed is the gross; its tax is that of the day and of the purpose, since nobody can agree
 * on a tax.
 *
 * @param lines of the estimate that were carried out
 * @param areas of the treatment that these lines charge
 * @param rest the order with what is to be priced by the list; its treatment's areas include the agreed ones
 */
record AgreedPrices(List<Quote.Line> lines, Set<String> areas, Order rest) {

    AgreedPrices {
        lines = List.copyOf(lines);
        areas = Set.copyOf(areas);
    }

    /** What this estimate has promised of this order. */
    static AgreedPrices of(Estimate estimate, Order order) {
        Treatment charged = order.treatment().charged();
        List<Quote.Line> lines = new ArrayList<>();
        Set<String> areas = new HashSet<>();
        for (String area : charged.areas()) {
            line(estimate, charged.item(area)).ifPresent(line -> {
                lines.add(line);
                areas.add(area);
            });
        }
        Extras done = order.extras();
        Extras agreed = estimate.order().extras();
        for (String code : together(done, agreed)) {
            line(estimate, charged.item(code)).ifPresent(lines::add);
        }
        List<Extras.Sale> more = new ArrayList<>();
        for (Extras.Sale sale : done.products()) {
            int left = sale.quantity();
            Optional<Extras.Sale> promised = agreed.products().stream()
                    .filter(each -> each.product().equals(sale.product()))
                    .findFirst();
            if (promised.isPresent()) {
                int some = Math.min(left, promised.get().quantity());
                line(estimate, Price.Item.ofProduct(sale.product()))
                        .ifPresent(line -> lines.add(line.of(promised.get(), some)));
                left -= some;
            }
            if (left > 0) {
                more.add(new Extras.Sale(sale.product(), left));
            }
        }
        return new AgreedPrices(lines, areas, new Order(charged, order.purpose(), besides(done, agreed, more)));
    }

    /** Codes of what goes with the treatment, was agreed and was carried out. */
    private static List<String> together(Extras done, Extras agreed) {
        List<String> codes = new ArrayList<>();
        if (done.anaesthesia() != null && done.anaesthesia().equals(agreed.anaesthesia())) {
            codes.add(done.anaesthesia());
        }
        done.addOns().stream().filter(agreed.addOns()::contains).forEach(codes::add);
        return codes;
    }

    /** What goes with the treatment and was not agreed. What the estimate names without a line is included in its price. */
    private static Extras besides(Extras done, Extras agreed, List<Extras.Sale> more) {
        return new Extras(
                Objects.equals(done.anaesthesia(), agreed.anaesthesia()) ? null : done.anaesthesia(),
                done.addOns().stream()
                        .filter(each -> !agreed.addOns().contains(each))
                        .toList(),
                more,
                done.grade(),
                done.sessions());
    }

    private static Optional<Quote.Line> line(Estimate estimate, Price.Item item) {
        return estimate.quote().lines().stream()
                .filter(each -> each.item().equals(item))
                .findFirst();
    }

    /** Whether nothing is left that the list has to price. */
    boolean isAll() {
        Extras extras = rest.extras();
        return areas.containsAll(rest.treatment().areas())
                && extras.anaesthesia() == null
                && extras.addOns().isEmpty()
                && extras.products().isEmpty();
    }

    /**
     * How well an estimate fits an order, 0 for exactly: first comes what was agreed for just this, then what was agreed for this
     * treatment with other things besides, then for a part of it.
     */
    static int distance(Estimate estimate, Order order) {
        if (!isSame(estimate.order().treatment(), order.treatment())) {
            return 2;
        }
        return isSame(estimate.order().extras(), order.extras()) ? 0 : 1;
    }

    /** Whether the estimate promises a price for exactly this, on that day. */
    static boolean holds(Estimate estimate, Order order, LocalDate day) {
        return isRunning(estimate, day) && distance(estimate, order) == 0;
    }

    /** Whether it is signed, its time of reflection is over, and it has not expired. */
    static boolean isRunning(Estimate estimate, LocalDate day) {
        return estimate.signature() != null
                && !day.isBefore(estimate.firstDay())
                && !day.isAfter(estimate.validUntil());
    }

    static boolean isSame(Treatment one, Treatment other) {
        return isAlike(one, other) && new HashSet<>(one.areas()).equals(new HashSet<>(other.areas()));
    }

    /** Whether the one is done on all areas of the other, or on more. */
    static boolean covers(Treatment one, Treatment other) {
        return isAlike(one, other) && one.areas().containsAll(other.areas());
    }

    private static boolean isAlike(Treatment one, Treatment other) {
        return one.protocol().equals(other.protocol())
                && one.technique().equals(other.technique())
                && one.depth().equals(other.depth());
    }

    /** The practitioner's grade and the length of the course may change: the promised price does not. */
    private static boolean isSame(Extras one, Extras other) {
        return Objects.equals(one.anaesthesia(), other.anaesthesia())
                && new HashSet<>(one.addOns()).equals(new HashSet<>(other.addOns()))
                && new HashSet<>(one.products()).equals(new HashSet<>(other.products()));
    }
}
