package clinic.sunwise.booking.coursebooking.http;

import clinic.sunwise.booking.appointments.http.OverrideBody;
import clinic.sunwise.booking.protocols.http.TreatmentBody;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course to be booked as it was planned.
 *
 * @param patientId of members of staff; a patient books for herself
 * @param wishes that it was planned by; read only where a session is lost and has to be planned anew
 * @param override of a clinician, who names the rules that the plan lifts
 */
record CourseBody(
        @Nullable UUID patientId,
        @Nullable TreatmentBody treatment,
        @Nullable List<@Nullable SessionBody> sessions,
        @Nullable Boolean adviceConfirmed,
        @Nullable WishesBody wishes,
        @Nullable OverrideBody override) {}
