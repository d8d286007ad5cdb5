package clinic.sunwise.booking.care;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.AppointmentState;
import clinic.sunwise.booking.protocols.Guidance;
import clinic.sunwise.booking.protocols.Guidance.Care;
import clinic.sunwise.booking.protocols.Guidance.FollowUp;
import clinic.sunwise.booking.protocols.Guidance.SessionStep;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Scope;
import clinic.sunwise.booking.protocols.Treatment;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What belongs to one session: preparation, steps, aftercare and further appointments, by the version of the protocol that it is
 * under. What does not take place any more needs nothing.
 *
 * @param treatment what was really done, once the session is completed
 */
public record SessionCare(
        Appointment session,
        Treatment treatment,
        List<Dated<Care>> preparation,
        List<SessionStep> steps,
        List<Dated<Care>> aftercare,
        List<Dated<FollowUp>> followUps) {

    private static final Set<AppointmentState> NEVER_TAKES_PLACE = Set.of(
            AppointmentState.CANCELLED, AppointmentState.LAPSED, AppointmentState.DECLINED, AppointmentState.NO_SHOW);

    static SessionCare of(Appointment session, Protocol protocol) {
        Treatment treatment = session.performed().orElse(session.treatment());
        LocalDate day = session.day();
        Guidance guidance = NEVER_TAKES_PLACE.contains(session.state())
                ? Guidance.NONE
                : protocol.guidance().about(Scope.of(treatment));
        return new SessionCare(
                session,
                treatment,
                guidance.preparation().stream()
                        .map(care -> Dated.before(day, care))
                        .toList(),
                guidance.sessionSteps(),
                guidance.aftercare().stream()
                        .map(care -> Dated.after(day, care))
                        .toList(),
                guidance.followUps().stream()
                        .map(followUp -> Dated.after(day, followUp))
                        .toList());
    }
}
