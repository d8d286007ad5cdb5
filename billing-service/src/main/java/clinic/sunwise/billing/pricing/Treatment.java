package clinic.sunwise.billing.pricing;

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
        return (technique + " " + depth + ", " + area).replace('-', ' ');
    }
}
