package clinic.sunwise.booking.appointments;

import java.util.Locale;
import java.util.Optional;

/**
 * What people have agreed to.
 *
 * @param adviceConfirmed the patient has read what the rules advise
 * @param language in which she has read it
 * @param override why a clinician lifts what the rules leave to her; empty where nobody does
 */
public record Consent(boolean adviceConfirmed, Locale language, Optional<String> override) {

    /** Characters that a written reason has at least. */
    public static final int SHORTEST_REASON = 20;

    /** Characters that a written reason has at most. */
    public static final int LONGEST_REASON = 2000;
}
