package clinic.sunwise.booking.coursebooking.http;

import clinic.sunwise.booking.courses.CourseSession;
import clinic.sunwise.booking.courses.CourseWish;
import clinic.sunwise.platform.problem.FieldErrors;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One session as it was planned. */
record SessionBody(
        @Nullable OffsetDateTime startsAt, @Nullable UUID practitionerId) {

    private static final String FIELD = "sessions";

    /** 1 to 60 sessions in the order of their days, no two on the same day. */
    static List<CourseSession> checked(@Nullable List<@Nullable SessionBody> bodies) {
        FieldErrors errors = new FieldErrors().require(bodies, FIELD);
        List<@Nullable SessionBody> sessions = bodies == null ? List.of() : bodies;
        errors.check(
                bodies == null || (!sessions.isEmpty() && sessions.size() <= CourseWish.MOST_SESSIONS),
                FIELD,
                "are not between 1 and " + CourseWish.MOST_SESSIONS);
        errors.throwIfAny();
        List<CourseSession> checked = new ArrayList<>();
        LocalDate before = LocalDate.MIN;
        for (int number = 0; number < sessions.size(); number++) {
            String field = FIELD + "[" + number + "]";
            SessionBody session = sessions.get(number);
            OffsetDateTime start = session == null ? null : session.startsAt();
            UUID practitioner = session == null ? null : session.practitionerId();
            errors.require(start, field + ".startsAt").require(practitioner, field + ".practitionerId");
            if (start != null && practitioner != null) {
                errors.check(
                        start.toLocalDate().isAfter(before),
                        field + ".startsAt",
                        "is not on a later day than the session before");
                before = start.toLocalDate();
                checked.add(new CourseSession(start, practitioner));
            }
        }
        errors.throwIfAny();
        return checked;
    }
}
