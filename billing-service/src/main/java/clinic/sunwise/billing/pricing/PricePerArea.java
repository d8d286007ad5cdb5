package clinic.sunwise.billing.pricing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Each area costs what the price list says for it. */
final class PricePerArea implements PriceRule {

    @Override
    public String code() {
        return "price-per-area";
    }

    @Override
    public Settled settle(PriceList list, Treatment treatment, Set<String> open) {
        List<Charge> charges = treatment.areas().stream()
                .filter(open::contains)
                .flatMap(area -> list.gross(treatment, area).map(gross -> new Charge(area, gross)).stream())
                .toList();
        return new Settled(charges.stream().map(Charge::area).collect(Collectors.toSet()), charges);
    }
}
