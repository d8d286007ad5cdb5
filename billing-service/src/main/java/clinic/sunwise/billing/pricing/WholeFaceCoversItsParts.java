package clinic.sunwise.billing.pricing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Skin is charged once: who pays for the whole face does not pay for its forehead, eyelids, cheeks, nose, lips or chin.
 *
 * <p>Assumed: that the whole face consists of these six areas is stated, that clinics charge so is not.
 */
final class WholeFaceCoversItsParts implements PriceRule {

    private static final String WHOLE = "whole-face";
    private static final Set<String> COVERED = Set.of(WHOLE, "forehead", "eyelids", "cheeks", "nose", "lips", "chin");

    /** Those areas of a treatment that are charged: the whole face without its parts. */
    static List<String> charged(List<String> areas) {
        return areas.contains(WHOLE)
                ? areas.stream()
                        .filter(area -> area.equals(WHOLE) || !COVERED.contains(area))
                        .toList()
                : areas;
    }

    @Override
    public String code() {
        return "whole-face-covers-its-parts";
    }

    @Override
    public Charges apply(Charges before, PriceList list, Order order, LocalDate day) {
        if (!before.open().contains(WHOLE)) {
            return before;
        }
        return list.gross(order.treatment(), WHOLE)
                .map(gross -> before.settling(COVERED, order.treatment().charge(WHOLE, code(), gross)))
                .orElse(before);
    }
}
