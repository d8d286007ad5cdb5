package clinic.sunwise.booking.appointments.http;

import clinic.sunwise.booking.appointments.BookingRequest;
import clinic.sunwise.booking.appointments.Consent;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.protocols.http.TreatmentBody;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemTypes;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends to hold or to book.
 *
 * @param holdId books this hold; then nothing else is said but {@code adviceConfirmed} and {@code override}
 * @param patientId of members of staff; a patient books for herself
 */
record BookingBody(
        @Nullable UUID holdId,
        @Nullable UUID patientId,
        @Nullable TreatmentBody treatment,
        @Nullable OffsetDateTime startsAt,
        @Nullable UUID practitionerId,
        @Nullable Boolean adviceConfirmed,
        @Nullable OverrideBody override) {

    /** What the caller agrees to, and as a clinician lifts. */
    Consent consent(Caller caller, Locale language) {
        return new Consent(Boolean.TRUE.equals(adviceConfirmed), language, OverrideBody.checked(override, caller));
    }

    /** Checks that a hold is named and nothing besides. */
    UUID checkedHold() {
        new FieldErrors()
                .check(patientId == null, "patientId", "is already known from the hold")
                .check(treatment == null, "treatment", "is already known from the hold")
                .check(startsAt == null, "startsAt", "is already known from the hold")
                .check(practitionerId == null, "practitionerId", "is already known from the hold")
                .throwIfAny();
        return Objects.requireNonNull(holdId);
    }

    BookingRequest checked(String clinic, Caller caller, Locale language) {
        UUID patient = patient(caller);
        new FieldErrors()
                .check(holdId == null, "holdId", "is not known here")
                .require(startsAt, "startsAt")
                .throwIfAny();
        Treatment checked = TreatmentBody.checked(treatment, "treatment");
        return new BookingRequest(
                clinic,
                patient,
                checked,
                Objects.requireNonNull(startsAt),
                Optional.ofNullable(practitionerId),
                consent(caller, language));
    }

    private UUID patient(Caller caller) {
        UUID own = caller.patient();
        if (own != null && patientId != null && !patientId.equals(own)) {
            throw new ProblemException(ProblemTypes.FORBIDDEN, "You can book for yourself only.");
        }
        UUID patient = own == null ? patientId : own;
        new FieldErrors().require(patient, "patientId").throwIfAny();
        return Objects.requireNonNull(patient);
    }
}
