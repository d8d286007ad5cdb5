package clinic.sunwise.booking.care;

import clinic.sunwise.booking.appointments.Appointments;
import clinic.sunwise.platform.identity.Caller;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says what is to be done around a session, to its patient and to the clinic's staff. */
@Component
public class SessionsCare {

    private final Appointments appointments;
    private final CarePlans plans;

    SessionsCare(Appointments appointments, CarePlans plans) {
        this.appointments = appointments;
        this.plans = plans;
    }

    /** Of an appointment that the caller may see; empty for every other one. */
    public Optional<SessionCare> of(String clinic, UUID appointment, Caller caller) {
        return appointments.find(clinic, appointment, caller).map(plans::of);
    }
}
