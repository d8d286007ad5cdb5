package clinic.sunwise.booking.appointments.http;

import clinic.sunwise.booking.appointments.Consent;
import clinic.sunwise.booking.appointments.Lifting;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemTypes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A clinician's written decision to lift what the rules leave to her.
 *
 * @param reason 20 to 2000 characters
 * @param rules codes of the rules that she lifts; if absent, whatever is left to her at that moment
 */
public record OverrideBody(
        @Nullable String reason, @Nullable List<@Nullable String> rules) {

    private static final int MOST_RULES = 50;
    private static final Pattern CODE = Pattern.compile("[a-z][a-z-]{0,59}");

    /** What she lifts; empty where nobody lifts anything. */
    public static Optional<Lifting> checked(@Nullable OverrideBody body, Caller caller) {
        if (body == null) {
            return Optional.empty();
        }
        requireClinician(caller);
        String reason = written(body.reason, "override.reason");
        return Optional.of(new Lifting(reason, body.rules == null ? Set.of() : rules(body.rules, "override.rules")));
    }

    /** The same for what is lifted without having been seen one by one, such as all sessions of a course: the rules have to be named. */
    public static Optional<Lifting> named(@Nullable OverrideBody body, Caller caller) {
        Optional<Lifting> lifting = checked(body, caller);
        lifting.ifPresent(each -> new FieldErrors()
                .check(!each.rules().isEmpty(), "override.rules", "is missing: which rules shall be lifted?")
                .throwIfAny());
        return lifting;
    }

    /**
     * Rules that a clinician would lift, for a preview; none if absent.
     *
     * @throws ProblemException {@code forbidden} if somebody else names any
     */
    public static Set<String> lifted(@Nullable List<@Nullable String> rules, Caller caller) {
        if (rules == null) {
            return Set.of();
        }
        requireClinician(caller);
        return rules(rules, "lift");
    }

    private static void requireClinician(Caller caller) {
        if (caller.role() != Role.CLINICIAN) {
            throw new ProblemException(ProblemTypes.FORBIDDEN, "Only a clinician can lift what the rules say.");
        }
    }

    private static Set<String> rules(List<@Nullable String> rules, String field) {
        new FieldErrors()
                .check(!rules.isEmpty(), field, "names no rule")
                .check(rules.size() <= MOST_RULES, field, "names more than " + MOST_RULES + " rules")
                .check(
                        rules.stream()
                                .allMatch(rule ->
                                        rule != null && CODE.matcher(rule).matches()),
                        field,
                        "names what is no rule's code: each reason of a verdict has one")
                .throwIfAny();
        return rules.stream().map(Objects::requireNonNull).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A reason that tells something.
     *
     * @throws ProblemException {@code invalid-request} if it is missing, too short or too long
     */
    public static String written(@Nullable String reason, String field) {
        new FieldErrors().require(reason, field).throwIfAny();
        String words = Objects.requireNonNull(reason).strip();
        new FieldErrors()
                .check(
                        words.length() >= Consent.SHORTEST_REASON,
                        field,
                        "has fewer than " + Consent.SHORTEST_REASON + " characters")
                .check(
                        words.length() <= Consent.LONGEST_REASON,
                        field,
                        "has more than " + Consent.LONGEST_REASON + " characters")
                .throwIfAny();
        return words;
    }
}
