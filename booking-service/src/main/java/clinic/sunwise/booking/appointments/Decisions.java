package clinic.sunwise.booking.appointments;

import clinic.sunwise.platform.identity.Caller;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The way to every decision on a new session: what is asked for is there, the patient's case is open, the clinic takes bookings. */
@Component
class Decisions {

    private final Requests requests;
    private final Cases cases;
    private final AppointmentStore store;
    private final PolicyCheck policy;

    Decisions(Requests requests, Cases cases, AppointmentStore store, PolicyCheck policy) {
        this.requests = requests;
        this.cases = cases;
        this.store = store;
        this.policy = policy;
    }

    /** What comes of the request; the patient's hold ends with it. */
    Outcome decide(BookingRequest request, Caller caller, Instant now, Function<Case, Outcome> decision) {
        return switch (requests.check(request, now)) {
            case Requests.Checked.Faulty faulty -> faulty.outcome();
            case Requests.Checked.Sound sound -> {
                store.removeExpiredHolds(request.clinic(), now);
                store.removeHolds(sound.wanted().premises().clinic().chain(), request.patient());
                yield cases.open(sound.wanted(), request.patient(), Set.of(), now)
                        .map(opened -> policy.against(opened, request.course(), caller, now)
                                .orElseGet(() -> decision.apply(opened)))
                        .orElseGet(() -> new Outcome.Invalid("patientId", "is not a patient of this clinic"));
            }
        };
    }
}
