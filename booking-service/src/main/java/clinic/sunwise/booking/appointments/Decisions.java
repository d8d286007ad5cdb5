package clinic.sunwise.booking.appointments;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The way to every decision on a new session: what is asked for is there, and the patient's case is open. */
@Component
class Decisions {

    private final Requests requests;
    private final Cases cases;
    private final AppointmentStore store;

    Decisions(Requests requests, Cases cases, AppointmentStore store) {
        this.requests = requests;
        this.cases = cases;
        this.store = store;
    }

    /** What comes of the request; the patient's hold ends with it. */
    Outcome decide(BookingRequest request, Instant now, Function<Case, Outcome> decision) {
        return switch (requests.check(request, now)) {
            case Requests.Checked.Faulty faulty -> faulty.outcome();
            case Requests.Checked.Sound sound -> {
                store.removeExpiredHolds(request.clinic(), now);
                store.removeHolds(sound.wanted().premises().clinic().chain(), request.patient());
                yield cases.open(sound.wanted(), request.patient(), Optional.empty(), now)
                        .map(decision)
                        .orElseGet(() -> new Outcome.Invalid("patientId", "is not a patient of this clinic"));
            }
        };
    }
}
