package clinic.sunwise.platform.retention;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is past its time, or will be soon.
 *
 * @param clinic in whose report it stands
 * @param what kind of thing
 * @param subject which one of the kind: a patient's id, a month or a year
 * @param patient whose it is; null where it is many people's
 * @param rule code of the rule
 * @param countedFrom what its period is counted from, as the rule counts
 * @param dueOn first day on which it may be erased
 * @param heldBy why it must be kept all the same, such as {@code appointment}; null if nothing holds it
 */
public record Retained(
        String clinic,
        String what,
        String subject,
        @Nullable UUID patient,
        String rule,
        LocalDate countedFrom,
        LocalDate dueOn,
        @Nullable String heldBy) {

    /** By that rule. */
    public static Retained by(
            RetentionRule rule,
            String clinic,
            String subject,
            @Nullable UUID patient,
            LocalDate last,
            LocalDate dueOn,
            @Nullable String heldBy) {
        return new Retained(
                clinic,
                rule.what(),
                subject,
                patient,
                rule.code(),
                rule.counted().end(last),
                dueOn,
                heldBy);
    }
}
