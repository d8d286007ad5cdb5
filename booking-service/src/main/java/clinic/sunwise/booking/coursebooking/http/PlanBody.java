package clinic.sunwise.booking.coursebooking.http;

import clinic.sunwise.booking.courses.CourseWish;
import clinic.sunwise.booking.protocols.http.TreatmentBody;
import clinic.sunwise.platform.problem.FieldErrors;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course to be planned.
 *
 * @param sessions 1 to 60
 * @param patientId of members of staff; a patient plans for herself
 * @param lift codes of rules that a clinician would lift, such as {@code depth-for-clinicians}; nobody else names any
 */
record PlanBody(
        @Nullable TreatmentBody treatment,
        @Nullable Integer sessions,
        @Nullable UUID patientId,
        @Nullable WishesBody wishes,
        @Nullable List<@Nullable String> lift) {

    int checkedSessions() {
        new FieldErrors().require(sessions, "sessions").throwIfAny();
        int number = Objects.requireNonNull(sessions);
        new FieldErrors()
                .check(
                        number >= 1 && number <= CourseWish.MOST_SESSIONS,
                        "sessions",
                        "is not between 1 and " + CourseWish.MOST_SESSIONS)
                .throwIfAny();
        return number;
    }
}
