package clinic.sunwise.booking.care;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.protocols.Protocols;
import org.springframework.stereotype.Component;

/** What is to be done around a session, by the version of the protocol that it is under. */
@Component
public class CarePlans {

    private final Protocols protocols;

    CarePlans(Protocols protocols) {
        this.protocols = protocols;
    }

    public SessionCare of(Appointment session) {
        return SessionCare.of(
                session, protocols.version(session.clinic(), session.treatment().protocol(), session.rulesVersion()));
    }
}
