package clinic.sunwise.billing.pricing;

import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.tax.AestheticActs;
import java.time.LocalDate;
import java.util.Optional;

/** What treatments cost at a clinic on a day. */
public class Prices {

    private final PriceListStore lists;

    public Prices(PriceListStore lists) {
        this.lists = lists;
    }

    /** The clinic's list on that day; empty before the first one. */
    public Optional<PriceList> inForce(String clinic, LocalDate day) {
        return lists.ofClinic(clinic).inForce(day);
    }

    /** What a treatment on that day costs, by the prices and the tax of that very day. */
    public Quote quote(Issuer issuer, Treatment treatment, LocalDate day) {
        return inForce(issuer.clinic(), day)
                .flatMap(list -> AestheticActs.treatment(issuer.country(), day)
                        .map(tax -> PriceRules.quote(treatment, list, tax)))
                .orElseGet(() -> new Quote.NotPriced(treatment.areas()));
    }
}
