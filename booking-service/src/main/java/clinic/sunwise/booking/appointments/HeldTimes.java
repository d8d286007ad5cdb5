package clinic.sunwise.booking.appointments;

import clinic.sunwise.platform.identity.Caller;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds holds that a caller may use. */
@Component
class HeldTimes {

    private final Cases cases;
    private final AppointmentStore store;

    HeldTimes(Cases cases, AppointmentStore store) {
        this.cases = cases;
        this.store = store;
    }

    /** A hold with everything that is needed to book it. */
    record Held(Appointment appointment, Case opened) {}

    /** The hold, whether or not its time is over; empty if there is none that the caller may see. */
    Optional<Appointment> find(String clinic, UUID hold, Caller caller) {
        return store.find(clinic, hold)
                .filter(each -> each.state() == AppointmentState.HELD)
                .filter(each -> caller.role().isStaff() || each.patient().equals(caller.patient()));
    }

    /** The hold, locked with its patient; empty if its time is over. */
    Optional<Held> open(String clinic, UUID hold, Caller caller, Instant now) {
        return find(clinic, hold, caller)
                .flatMap(found -> cases.again(found, now)
                        .flatMap(opened -> alive(clinic, hold, now).map(alive -> new Held(alive, opened))));
    }

    /** Asked after the patient was locked: until then it could have expired or been booked by another request. */
    private Optional<Appointment> alive(String clinic, UUID hold, Instant now) {
        return store.lock(clinic, hold)
                .filter(each -> each.state() == AppointmentState.HELD)
                .filter(each -> !each.isExpired(now));
    }
}
