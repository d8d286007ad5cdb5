package clinic.sunwise.booking.clinicalrules.http;

import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a verdict is told to.
 *
 * @param hearsAnswers true for those who may know what the patient answered: she herself and who treats her. All others hear
 *     each reason's rule, level and earliest day, and words only where the reason tells nothing of her answers
 */
public record Audience(Locale language, boolean hearsAnswers) {

    private static final Set<Role> HEARS_ANSWERS = EnumSet.of(Role.PATIENT, Role.THERAPIST, Role.CLINICIAN);

    /** Who calls, about a patient of the clinic. */
    public static Audience of(Caller caller, Locale language) {
        return new Audience(language, HEARS_ANSWERS.contains(caller.role()));
    }

    /**
     * Who calls, about a patient or about somebody who stands in the request only and has no answers to protect.
     *
     * @param patient null for nobody of whom the clinic knows
     */
    public static Audience of(Caller caller, @Nullable UUID patient, Locale language) {
        return patient == null ? new Audience(language, true) : of(caller, language);
    }
}
