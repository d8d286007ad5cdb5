package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.appointments.AppointmentLifecycle.Transition;
import clinic.sunwise.booking.clinicalrules.Verdict;
import clinic.sunwise.booking.protocols.VerdictLevel;
import clinic.sunwise.platform.identity.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions that the rules leave to a clinician, asked for by patients.
 *
 * <p>A request takes up nothing: else whoever asks could close a clinic's calendar with what no rule lets her book. When a
 * clinician accepts it, it is judged anew and placed like every other booking.
 */
@Service
@Transactional
public class SessionRequests {

    private final Decisions decisions;
    private final Cases cases;
    private final CalendarSlots slots;
    private final AppointmentStore store;
    private final PolicyCheck policy;
    private final Agreements agreements;
    private final AppointmentEvents events;
    private final Placements placements;
    private final Clock clock;

    SessionRequests(
            Decisions decisions,
            Cases cases,
            CalendarSlots slots,
            AppointmentStore store,
            PolicyCheck policy,
            Agreements agreements,
            AppointmentEvents events,
            Placements placements,
            Clock clock) {
        this.decisions = decisions;
        this.cases = cases;
        this.slots = slots;
        this.store = store;
        this.policy = policy;
        this.agreements = agreements;
        this.events = events;
        this.placements = placements;
        this.clock = clock;
    }

    /** Asks a clinician for a session. The answer names who and what would be free for it now. */
    public Outcome ask(BookingRequest request, Caller caller) {
        Instant now = clock.instant();
        return decisions.decide(
                request,
                caller,
                now,
                opened -> obstacle(opened, request)
                        .or(() -> PolicyCheck.againstAsking(store.requests(
                                opened.wanted().premises().clinic().chain(), request.patient(), now)))
                        .orElseGet(() -> ask(opened, request, caller, now)));
    }

    private static Optional<Outcome> obstacle(Case opened, BookingRequest request) {
        Verdict verdict = opened.verdict();
        if (verdict.isOpen()) {
            return Optional.of(new Outcome.NotNeeded());
        }
        Consent asIfLifted = new Consent(
                request.consent().adviceConfirmed(),
                request.consent().language(),
                Optional.of(Lifting.ofAll("to be decided")));
        return opened.obstacle(asIfLifted)
                .or(() -> opened.meanwhile().map(other -> new Outcome.Taken(Outcome.Taken.By.PATIENT)));
    }

    private Outcome ask(Case opened, BookingRequest request, Caller caller, Instant now) {
        return slots.free(opened.wanted())
                .<Outcome>map(uses -> {
                    Appointment.Resources resources = Appointment.Resources.of(uses);
                    Appointment asked = opened.appointment(
                            request, resources, AppointmentState.REQUESTED, Optional.empty(), Optional.empty());
                    store.ask(asked, caller.subject(), now);
                    agreements.keepAdvice(asked, request.consent(), caller, now);
                    events.requested(asked);
                    return new Outcome.Done(asked);
                })
                .orElseGet(() -> new Outcome.Taken(Outcome.Taken.By.CLINIC));
    }

    /**
     * Books what was asked for.
     *
     * @param reason why the clinician lifts what the rules leave to her
     */
    public Outcome accept(String clinic, UUID id, String reason, Caller caller) {
        Instant now = clock.instant();
        return store.find(clinic, id)
                .map(found -> cases.again(found, now)
                        .map(opened -> pending(clinic, id, AppointmentAction.ACCEPT, caller, now)
                                .or(() -> policy.against(opened, Optional.empty(), caller, now))
                                .orElseGet(() -> accept(found, opened, reason, caller, now)))
                        .orElseGet(() -> new Outcome.Invalid("treatment", Requests.NOT_OFFERED)))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome accept(Appointment asked, Case opened, String reason, Caller caller, Instant now) {
        Verdict verdict = opened.verdict();
        if (verdict.level() == VerdictLevel.REFUSED) {
            return new Outcome.Refused(verdict, opened.earliest());
        }
        if (opened.meanwhile().isPresent()) {
            return new Outcome.Taken(Outcome.Taken.By.PATIENT);
        }
        Optional<Reflection> reflection = opened.reflection(now);
        if (reflection.isPresent()) {
            return new Outcome.TooEarlyToCommit(reflection.get().confirmableFrom());
        }
        return placements.place(
                opened.wanted(),
                opened.window(),
                free -> asked.accepted(free, verdict, opened.version()),
                new Placements.By(caller.subject(), now),
                booked -> {
                    store.keep(booked, new AppointmentStore.Lifted(verdict, reason, caller.subject(), now));
                    events.accepted(booked);
                });
    }

    /** Declines what was asked for, with a reason that the patient reads. */
    public Outcome decline(String clinic, UUID id, String reason, Caller caller) {
        Instant now = clock.instant();
        Optional<Appointment> locked = store.lock(clinic, id);
        if (locked.isEmpty()) {
            return new Outcome.NotFound();
        }
        return AppointmentLifecycle.find(locked.get().state(), AppointmentAction.DECLINE, caller.role())
                .<Outcome>map(transition -> decline(locked.get(), transition, reason, caller, now))
                .orElseGet(() -> wrongState(locked.get(), AppointmentAction.DECLINE, caller));
    }

    private Outcome decline(Appointment asked, Transition transition, String reason, Caller caller, Instant now) {
        Appointment declined = asked.in(transition.to());
        store.change(declined, new AppointmentStore.Change(caller.subject(), now, Optional.empty()));
        store.keep(declined, new AppointmentStore.Declined(reason, caller.subject(), now));
        events.tell(transition, declined, caller.role().code(), now);
        return new Outcome.Done(declined);
    }

    /** Why a request cannot be decided any more; empty if it can. */
    private Optional<Outcome> pending(String clinic, UUID id, AppointmentAction action, Caller caller, Instant now) {
        Appointment locked = store.lock(clinic, id).orElseThrow();
        boolean allowed =
                AppointmentLifecycle.find(locked.state(), action, caller.role()).isPresent();
        if (allowed && locked.during().start().isAfter(now)) {
            return Optional.empty();
        }
        return Optional.of(wrongState(locked, action, caller));
    }

    private static Outcome wrongState(Appointment appointment, AppointmentAction action, Caller caller) {
        return new Outcome.WrongState(
                appointment.state(),
                AppointmentLifecycle.allowed(appointment.state(), caller.role()),
                "What is " + appointment.state().code() + " and begins at "
                        + appointment.during().start() + " allows no " + action.code() + ".");
    }
}
