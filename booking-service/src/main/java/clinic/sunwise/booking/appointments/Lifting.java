package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.clinicalrules.Reason;
import clinic.sunwise.booking.clinicalrules.Verdict;
import clinic.sunwise.booking.protocols.VerdictLevel;
import java.util.Set;

/**
 * A clinician's written decision to lift what the rules leave to her; nobody lifts what they refuse.
 *
 * @param reason 20 to 2000 characters, kept with the verdict as it was
 * @param rules codes of the rules that she has seen and lifts, so that nothing is lifted that has come up since; none where she
 *     lifts whatever is left to her
 */
public record Lifting(String reason, Set<String> rules) {

    public Lifting {
        rules = Set.copyOf(rules);
    }

    /** All that is left to her. */
    static Lifting ofAll(String reason) {
        return new Lifting(reason, Set.of());
    }

    /** True where nothing blocks but what she lifts. */
    boolean covers(Verdict verdict) {
        return verdict.level() == VerdictLevel.CLINICIAN
                && (rules.isEmpty()
                        || verdict.reasons().stream()
                                .filter(Reason::blocks)
                                .allMatch(reason -> rules.contains(reason.rule())));
    }
}
