package clinic.sunwise.booking.appointments;

import clinic.sunwise.platform.identity.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts right what was noted by mistake: somebody checked in who had not come, or a no-show of somebody who comes after all. */
@Service
@Transactional
public class Corrections {

    private final AppointmentStore store;
    private final Cases cases;
    private final Placements placements;
    private final AppointmentEvents events;
    private final Clock clock;

    Corrections(AppointmentStore store, Cases cases, Placements placements, AppointmentEvents events, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.placements = placements;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes the appointment a booked one again. After a no-show its time was free for others: it is taken again, if it still is.
     *
     * @param reason why, which is kept
     */
    public Outcome correct(String clinic, UUID id, String reason, Caller caller) {
        Instant now = clock.instant();
        return store.find(clinic, id)
                .map(found -> cases.again(found, now)
                        .map(opened -> correct(store.lock(clinic, id).orElseThrow(), opened, reason, caller, now))
                        .orElseGet(() -> new Outcome.Invalid("treatment", Requests.NOT_OFFERED)))
                .orElseGet(Outcome.NotFound::new);
    }

    /** All corrections of an appointment, oldest first. */
    @Transactional(readOnly = true)
    public List<AppointmentStore.Corrected> of(String clinic, UUID id) {
        return store.corrections(clinic, id);
    }

    private Outcome correct(Appointment wrong, Case opened, String reason, Caller caller, Instant now) {
        Optional<AppointmentLifecycle.Transition> transition =
                AppointmentLifecycle.find(wrong.state(), AppointmentAction.CORRECT, caller.role());
        if (transition.isEmpty()) {
            return Appointments.wrongState(wrong, AppointmentAction.CORRECT, caller.role(), transition);
        }
        Appointment right = wrong.in(transition.get().to());
        AppointmentStore.Corrected corrected =
                new AppointmentStore.Corrected(wrong.state(), right.state(), reason, caller.subject(), now);
        return wrong.state() == AppointmentState.NO_SHOW
                ? placedAgain(right, opened, corrected)
                : kept(right, corrected);
    }

    private Outcome placedAgain(Appointment right, Case opened, AppointmentStore.Corrected corrected) {
        if (opened.meanwhile().isPresent()) {
            return new Outcome.Taken(Outcome.Taken.By.PATIENT);
        }
        store.removeExpiredHolds(right.clinic(), corrected.at());
        return placements.place(
                opened.wanted(),
                opened.sharedWindow(),
                right::with,
                new Placements.By(corrected.by(), corrected.at()),
                placed -> {
                    store.keep(placed, corrected);
                    events.booked(placed);
                });
    }

    private Outcome kept(Appointment right, AppointmentStore.Corrected corrected) {
        store.change(right, new AppointmentStore.Change(corrected.by(), corrected.at(), Optional.empty()));
        store.keep(right, corrected);
        return new Outcome.Done(right);
    }
}
