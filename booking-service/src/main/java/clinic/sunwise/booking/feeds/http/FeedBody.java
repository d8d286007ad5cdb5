package clinic.sunwise.booking.feeds.http;

import clinic.sunwise.booking.feeds.FeedKind;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is to be opened.
 *
 * @param kind {@code patient}, {@code practitioner} or {@code room}
 * @param subjectId whose calendar; a patient's own if absent
 * @param showsDetails procedures and names may stand in it; false if absent. For a patient's calendar nobody but she says so
 */
record FeedBody(
        @Nullable String kind,
        @Nullable UUID subjectId,
        @Nullable Boolean showsDetails) {

    /** What was asked for, sound as far as the request goes. */
    record Checked(FeedKind kind, UUID subject, boolean showsDetails) {}

    Checked checked(Caller caller) {
        FieldErrors errors = new FieldErrors().require(kind, "kind");
        Optional<FeedKind> known = Optional.ofNullable(kind).flatMap(FeedKind::of);
        errors.check(kind == null || known.isPresent(), "kind", "is not patient, practitioner or room")
                .throwIfAny();
        UUID own = caller.patient();
        UUID subject = own == null || subjectId != null ? subjectId : own;
        boolean details = Boolean.TRUE.equals(showsDetails);
        FeedKind checked = known.orElseThrow();
        errors.check(own == null || checked == FeedKind.PATIENT, "kind", "is not a patient's to open")
                .check(own == null || own.equals(subject), "subjectId", "is not you")
                .require(subject, "subjectId")
                .check(
                        !details || own != null || checked != FeedKind.PATIENT,
                        "showsDetails",
                        "is the patient's own to allow")
                .check(
                        !details || caller.role() != Role.RECEPTION,
                        "showsDetails",
                        "is a clinician's or an administrator's to allow")
                .throwIfAny();
        return new Checked(checked, Objects.requireNonNull(subject), details);
    }
}
