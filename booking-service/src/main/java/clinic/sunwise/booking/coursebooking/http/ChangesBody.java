package clinic.sunwise.booking.coursebooking.http;

import clinic.sunwise.booking.appointments.http.OverrideBody;
import clinic.sunwise.platform.problem.FieldErrors;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sessions to come as they shall be from now on.
 *
 * @param sessions all of them, also those that stay as they are booked
 * @param reason for what is cancelled; at most 500 characters
 * @param wishes that they were planned by; read only where a session is lost and has to be planned anew
 * @param override of a clinician, who names the rules that the plan lifts
 */
record ChangesBody(
        @Nullable List<@Nullable SessionBody> sessions,
        @Nullable Boolean adviceConfirmed,
        @Nullable String reason,
        @Nullable WishesBody wishes,
        @Nullable OverrideBody override) {

    private static final int LONGEST_REASON = 500;

    Optional<String> checkedReason() {
        new FieldErrors()
                .check(
                        reason == null || reason.length() <= LONGEST_REASON,
                        "reason",
                        "has more than " + LONGEST_REASON + " characters")
                .throwIfAny();
        return Optional.ofNullable(reason).map(String::strip).filter(words -> !words.isEmpty());
    }
}
