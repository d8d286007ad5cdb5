package clinic.sunwise.billing.pricing;

import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Licences;
import clinic.sunwise.billing.tax.Act;
import clinic.sunwise.billing.tax.Purpose;
import clinic.sunwise.billing.tax.TaxCase;
import clinic.sunwise.billing.tax.TaxDecision;
import clinic.sunwise.billing.tax.TaxRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What treatments cost at a clinic on a day. */
public class Prices {

    private final PriceListStore lists;
    private final Licences licences;

    public Prices(PriceListStore lists, Licences licences) {
        this.lists = lists;
        this.licences = licences;
    }

    /** The clinic's list on that day; empty before the first one. */
    public Optional<PriceList> inForce(String clinic, LocalDate day) {
        return lists.ofClinic(clinic).inForce(day);
    }

    /** What an order on that day costs, by the prices, the licence and the tax of that very day. */
    public Quote quote(Issuer issuer, Order order, LocalDate day) {
        return inForce(issuer.clinic(), day)
                .map(list -> PriceRules.quote(order, list, taxes(issuer, order, day), day))
                .orElseGet(() -> new Quote.NotPriced(order.treatment().areas()));
    }

    /**
     * What that part of an order costs on that day which is not agreed otherwise.
     *
     * @param agreed areas of the treatment that have a price already; the order's extras are priced all
     */
    public Quote rest(Issuer issuer, Order order, Set<String> agreed, LocalDate day) {
        List<String> open = order.treatment().areas().stream()
                .filter(area -> !agreed.contains(area))
                .toList();
        return inForce(issuer.clinic(), day)
                .map(list -> PriceRules.quote(order, agreed, list, taxes(issuer, order, day), day))
                .orElseGet(() -> new Quote.NotPriced(open));
    }

    /** How an order on that day is taxed. */
    public Taxes taxes(Issuer issuer, Order order, LocalDate day) {
        return new Taxes(
                tax(issuer, order.treatment().protocol(), order.purpose(), day),
                TaxRules.decide(new TaxCase(issuer.country(), Act.GOODS, Purpose.AESTHETIC, false, day)));
    }

    /** How treatments of this protocol are taxed on that day. */
    public TaxDecision tax(Issuer issuer, String protocol, Purpose purpose, LocalDate day) {
        boolean licensed = licences.ofClinic(issuer.clinic()).stream().anyMatch(each -> each.covers(protocol, day));
        return TaxRules.decide(new TaxCase(issuer.country(), Act.TREATMENT, purpose, licensed, day));
    }
}
