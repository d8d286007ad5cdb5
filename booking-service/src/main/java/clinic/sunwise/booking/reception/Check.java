package clinic.sunwise.booking.reception;

import java.time.Instant;
import java.util.Set;

/**
 * The double-check of a patient who has come: what has changed since she answered, and what the examination of her skin has shown.
 * S4 demands the examination immediately before each treatment; it is made everywhere.
 *
 * @param unchanged she says that nothing has changed since she answered
 * @param findings codes of findings that were seen; none where the skin is sound
 * @param notes of who has examined it; may be empty
 */
public record Check(boolean unchanged, Set<String> findings, String notes, String by, Instant at) {

    public Check {
        findings = Set.copyOf(findings);
    }
}
