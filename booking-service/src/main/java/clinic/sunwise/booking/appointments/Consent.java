package clinic.sunwise.booking.appointments;

import java.util.Locale;
import java.util.Optional;

/**
 * What people have agreed to.
 *
 * @param adviceConfirmed the patient has read what the rules advise
 * @param language in which she has read it
 * @param override what a clinician lifts that the rules leave to her, and why; empty where nobody does
 */
public record Consent(boolean adviceConfirmed, Locale language, Optional<Lifting> override) {

    /** Characters that a written reason has at least. */
    public static final int SHORTEST_REASON = 20;

    /** Characters that a written reason has at most. */
    public static final int LONGEST_REASON = 2000;
}
