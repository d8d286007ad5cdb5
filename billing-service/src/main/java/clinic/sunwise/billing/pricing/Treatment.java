package clinic.sunwise.billing.pricing;

import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tax.Act;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What is done, as far as its price is concerned.
 *
 * @param areas at least one, each once, in the order in which they are named to the patient
 */
public record Treatment(String protocol, String technique, String depth, List<String> areas) {

    public Treatment {
        areas = List.copyOf(areas);
        if (areas.isEmpty() || new LinkedHashSet<>(areas).size() != areas.size()) {
            throw new IllegalArgumentException("a treatment names at least one area and each once: " + areas);
        }
    }

    /** What is done to one of its areas, as an invoice says it: {@code microdermabrasion level 2, whole face}. */
    public String description(String area) {
        return item(area).words();
    }

    /** The same of those areas only that are charged: the whole face is not charged with its parts. */
    public Treatment charged() {
        return new Treatment(protocol, technique, depth, WholeFaceCoversItsParts.charged(areas));
    }

    /** What a price list has a price for: the treatment of one area, or something that goes with the treatment. */
    public Price.Item item(String area) {
        return new Price.Item(protocol, technique, depth, area);
    }

    Charges.Charge charge(String area, String rule, Money gross) {
        return new Charges.Charge(description(area), item(area), Act.TREATMENT, true, rule, gross);
    }
}
