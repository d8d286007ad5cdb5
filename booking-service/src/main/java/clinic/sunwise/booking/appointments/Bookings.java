package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.clinicalrules.Verdict;
import clinic.sunwise.platform.identity.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holding and booking. Every channel ends here: the one judge decides, under the patient's lock, and the database repeats
 * its guarantees.
 *
 * <p>While the patient has time to reflect (a French operation), what she books is tentative: it takes up the same, and binds nobody.
 *
 * <p>A patient has one hold at most; a new hold or booking takes its place.
 */
@Service
@Transactional
public class Bookings {

    /** How long a time is kept for a patient who is answering the screening. */
    public static final Duration HOLD = Duration.ofMinutes(10);

    private final Decisions decisions;
    private final CalendarSlots slots;
    private final AppointmentStore store;
    private final AppointmentEvents events;
    private final HeldTimes heldTimes;
    private final Agreements agreements;
    private final Reconsideration reconsideration;
    private final Clock clock;

    Bookings(
            Decisions decisions,
            CalendarSlots slots,
            AppointmentStore store,
            AppointmentEvents events,
            HeldTimes heldTimes,
            Agreements agreements,
            Reconsideration reconsideration,
            Clock clock) {
        this.decisions = decisions;
        this.slots = slots;
        this.store = store;
        this.events = events;
        this.heldTimes = heldTimes;
        this.agreements = agreements;
        this.reconsideration = reconsideration;
        this.clock = clock;
    }

    /** Keeps the time for {@link #HOLD}. Answers may still be missing, but nothing that is known may stand against it. */
    public Outcome hold(BookingRequest request, Caller caller) {
        return hold(request, clock.instant().plus(HOLD), caller);
    }

    /** Keeps the time until then, for somebody who has to be asked first. */
    public Outcome hold(BookingRequest request, Instant until, Caller caller) {
        Instant now = clock.instant();
        return decisions.decide(request, caller, now, opened -> {
            Verdict verdict = opened.verdict();
            return verdict.isOpen()
                    ? place(opened, request, Standing.held(until), caller, now)
                    : new Outcome.Refused(verdict, opened.earliest());
        });
    }

    /** Books in one step. */
    public Outcome book(BookingRequest request, Caller caller) {
        Instant now = clock.instant();
        return decisions.decide(
                request,
                caller,
                now,
                opened -> opened.obstacle(request.consent())
                        .orElseGet(() -> agreed(
                                place(opened, request, Standing.of(opened.reflection(now)), caller, now),
                                request.consent(),
                                caller,
                                now)));
    }

    /** Books what is held. What has become known since is judged anew. */
    public Outcome bookHeld(String clinic, UUID hold, Consent consent, Caller caller) {
        Instant now = clock.instant();
        return heldTimes
                .open(clinic, hold, caller, now)
                .map(held -> held.opened().obstacle(consent).orElseGet(() -> {
                    Appointment booked = booked(held, consent, now);
                    store.change(booked, new AppointmentStore.Change(caller.subject(), now, Optional.empty()));
                    store.protect(booked, held.opened().window());
                    return agreed(new Outcome.Done(booked), consent, caller, now);
                }))
                .orElseGet(Outcome.HoldExpired::new);
    }

    /** Gives a held time free again. */
    public Outcome release(String clinic, UUID hold, Caller caller) {
        Optional<Appointment> held = heldTimes.find(clinic, hold, caller);
        held.ifPresent(each -> store.removeHolds(each.chain(), each.patient()));
        return held.<Outcome>map(Outcome.Done::new).orElseGet(Outcome.NotFound::new);
    }

    private Outcome place(Case opened, BookingRequest request, Standing standing, Caller caller, Instant now) {
        if (opened.meanwhile().isPresent()) {
            return new Outcome.Taken(Outcome.Taken.By.PATIENT);
        }
        return slots.free(opened.wanted())
                .<Outcome>map(uses -> {
                    Appointment appointment = opened.appointment(
                            request,
                            Appointment.Resources.of(uses),
                            standing.state(),
                            standing.heldUntil(),
                            standing.reflection());
                    store.add(appointment, uses, opened.window(), caller.subject(), now);
                    return new Outcome.Done(appointment);
                })
                .orElseGet(() -> new Outcome.Taken(Outcome.Taken.By.CLINIC));
    }

    private static Appointment booked(HeldTimes.Held held, Consent consent, Instant now) {
        Case opened = held.opened();
        Verdict verdict = opened.verdict();
        int version = opened.version();
        return opened.reflection(now)
                .map(time -> held.appointment().tentative(time, verdict, version, consent.adviceConfirmed()))
                .orElseGet(() -> held.appointment().booked(verdict, version, consent.adviceConfirmed()));
    }

    /** As what a session is placed. */
    private record Standing(AppointmentState state, Optional<Instant> heldUntil, Optional<Reflection> reflection) {

        static Standing held(Instant until) {
            return new Standing(AppointmentState.HELD, Optional.of(until), Optional.empty());
        }

        static Standing of(Optional<Reflection> reflection) {
            return new Standing(
                    reflection.isPresent() ? AppointmentState.TENTATIVE : AppointmentState.BOOKED,
                    Optional.empty(),
                    reflection);
        }
    }

    /** Keeps what people have agreed to and tells everybody, if it was booked. */
    private Outcome agreed(Outcome outcome, Consent consent, Caller caller, Instant now) {
        if (outcome instanceof Outcome.Done done) {
            agreements.keep(done.appointment(), consent, caller, now);
            events.placed(done.appointment());
            reconsiderOthers(done.appointment());
        }
        return outcome;
    }

    /** What a clinician has lifted may stand against her other appointments; else each was judged beside all others. */
    private void reconsiderOthers(Appointment placed) {
        if (!placed.verdict().isOpen()) {
            reconsideration.changed(placed.chain(), placed.patient());
        }
    }
}
