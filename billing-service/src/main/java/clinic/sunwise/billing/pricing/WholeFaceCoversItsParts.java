package clinic.sunwise.billing.pricing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Skin is charged once: who pays for the whole face does not pay for its forehead, eyelids, cheeks, nose, lips or chin.
 *
 * <p>Assumed: that the whole face consists of these six areas is stated, that clinics charge so is not.
 */
final class WholeFaceCoversItsParts implements PriceRule {

    private static final String WHOLE = "whole-face";
    private static final Set<String> COVERED = Set.of(WHOLE, "forehead", "eyelids", "cheeks", "nose", "lips", "chin");

    @Override
    public String code() {
        return "whole-face-covers-its-parts";
    }

    @Override
    public Settled settle(PriceList list, Treatment treatment, Set<String> open) {
        if (!open.contains(WHOLE)) {
            return Settled.NOTHING;
        }
        return list.gross(treatment, WHOLE)
                .map(gross -> new Settled(
                        open.stream().filter(COVERED::contains).collect(Collectors.toSet()),
                        List.of(new Charge(WHOLE, gross))))
                .orElse(Settled.NOTHING);
    }
}
