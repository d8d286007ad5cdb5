package clinic.sunwise.booking.appointments.http;

import clinic.sunwise.booking.appointments.Consent;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemTypes;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A clinician's written decision to lift what the rules leave to her. */
public record OverrideBody(@Nullable String reason) {

    /** Her reason; empty where nobody lifts anything. */
    public static Optional<String> checked(@Nullable OverrideBody body, Caller caller) {
        if (body == null) {
            return Optional.empty();
        }
        if (caller.role() != Role.CLINICIAN) {
            throw new ProblemException(ProblemTypes.FORBIDDEN, "Only a clinician can lift what the rules say.");
        }
        return Optional.of(written(body.reason, "override.reason"));
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
