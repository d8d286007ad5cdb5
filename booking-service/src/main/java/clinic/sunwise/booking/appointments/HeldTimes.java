package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.platform.identity.Caller;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds holds that a caller may use. */
@Component
class HeldTimes {

    private final Directory directory;
    private final Protocols protocols;
    private final Cases cases;
    private final AppointmentStore store;

    HeldTimes(Directory directory, Protocols protocols, Cases cases, AppointmentStore store) {
        this.directory = directory;
        this.protocols = protocols;
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
                .flatMap(found -> cases.open(wanted(found), found.patient(), Optional.of(hold), now)
                        .flatMap(opened -> alive(clinic, hold, now).map(alive -> new Held(alive, opened))));
    }

    /** Asked after the patient was locked: until then it could have expired or been booked by another request. */
    private Optional<Appointment> alive(String clinic, UUID hold, Instant now) {
        return store.lock(clinic, hold)
                .filter(each -> each.state() == AppointmentState.HELD)
                .filter(each -> !each.isExpired(now));
    }

    private Wanted wanted(Appointment held) {
        return new Wanted(
                directory.premises(held.clinic()).orElseThrow(),
                protocols.version(held.treatment().protocol(), held.protocolVersion()),
                held.treatment(),
                held.during(),
                Optional.of(held.resources().practitioner()));
    }
}
