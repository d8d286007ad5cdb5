package clinic.sunwise.booking.coursebooking.http;

import clinic.sunwise.booking.coursebooking.CourseChange;
import clinic.sunwise.platform.problem.FieldErrors;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one session of a course. Without {@code cancel} and {@code move}, what was cancelled or missed before is made
 * up for.
 *
 * @param cancel the session that is called off
 * @param replace false where nothing shall take its place
 * @param move the session that is moved
 * @param to its new start
 * @param practitionerId of the moved session; anybody if absent
 * @param wishes for sessions that have to be changed
 * @param lift codes of rules that a clinician would lift, such as {@code depth-for-clinicians}; nobody else names any
 */
record ReplanBody(
        @Nullable UUID cancel,
        @Nullable Boolean replace,
        @Nullable UUID move,
        @Nullable OffsetDateTime to,
        @Nullable UUID practitionerId,
        @Nullable WishesBody wishes,
        @Nullable List<@Nullable String> lift) {

    CourseChange checked() {
        new FieldErrors()
                .check(cancel == null || move == null, "move", "is said together with cancel")
                .check(replace == null || cancel != null, "replace", "is said without cancel")
                .check((to == null) == (move == null), "to", move == null ? "is said without move" : "is missing")
                .check(practitionerId == null || move != null, "practitionerId", "is said without move")
                .throwIfAny();
        if (cancel != null) {
            return new CourseChange.Cancel(cancel, !Boolean.FALSE.equals(replace));
        }
        return move == null
                ? new CourseChange.MakeUp()
                : new CourseChange.Move(move, Objects.requireNonNull(to), Optional.ofNullable(practitionerId));
    }
}
