package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.clinicalrules.Verdict;
import clinic.sunwise.platform.correlation.Correlation;
import clinic.sunwise.platform.identity.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holding and booking. Every channel ends here: the one judge decides, under the patient's lock, and the database repeats
 * its guarantees.
 *
 * <p>A patient has one hold at most; a new hold or booking takes its place.
 */
@Service
@Transactional
public class Bookings {

    /** How long a time is kept for a patient who is answering the screening. */
    public static final Duration HOLD = Duration.ofMinutes(10);

    private final Requests requests;
    private final Cases cases;
    private final CalendarSlots slots;
    private final AppointmentStore store;
    private final AppointmentEvents events;
    private final HeldTimes heldTimes;
    private final Clock clock;

    Bookings(
            Requests requests,
            Cases cases,
            CalendarSlots slots,
            AppointmentStore store,
            AppointmentEvents events,
            HeldTimes heldTimes,
            Clock clock) {
        this.requests = requests;
        this.cases = cases;
        this.slots = slots;
        this.store = store;
        this.events = events;
        this.heldTimes = heldTimes;
        this.clock = clock;
    }

    /** Keeps the time for {@link #HOLD}. Answers may still be missing, but nothing that is known may stand against it. */
    public Outcome hold(BookingRequest request, Caller caller) {
        Instant now = clock.instant();
        return decide(request, now, opened -> {
            Verdict verdict = opened.verdict();
            return verdict.isOpen()
                    ? place(opened, request, Optional.of(now.plus(HOLD)), caller, now)
                    : new Outcome.Refused(verdict, opened.earliest());
        });
    }

    /** Books in one step. */
    public Outcome book(BookingRequest request, Caller caller) {
        Instant now = clock.instant();
        return decide(
                request,
                now,
                opened -> opened.obstacle(request.adviceConfirmed())
                        .orElseGet(() -> told(place(opened, request, Optional.empty(), caller, now))));
    }

    /** Books what is held. What has become known since is judged anew. */
    public Outcome bookHeld(String clinic, UUID hold, boolean adviceConfirmed, Caller caller) {
        Instant now = clock.instant();
        return heldTimes
                .open(clinic, hold, caller, now)
                .map(held -> held.opened().obstacle(adviceConfirmed).orElseGet(() -> {
                    Appointment booked = held.appointment().booked(held.opened().verdict(), adviceConfirmed);
                    store.change(booked, new AppointmentStore.Change(caller.subject(), now, Optional.empty()));
                    store.protect(booked, held.opened().window());
                    return told(new Outcome.Done(booked));
                }))
                .orElseGet(Outcome.HoldExpired::new);
    }

    /** Gives a held time free again. */
    public Outcome release(String clinic, UUID hold, Caller caller) {
        Optional<Appointment> held = heldTimes.find(clinic, hold, caller);
        held.ifPresent(each -> store.removeHolds(each.chain(), each.patient()));
        return held.<Outcome>map(Outcome.Done::new).orElseGet(Outcome.NotFound::new);
    }

    private Outcome decide(BookingRequest request, Instant now, Function<Case, Outcome> decision) {
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

    private Outcome place(
            Case opened, BookingRequest request, Optional<Instant> heldUntil, Caller caller, Instant now) {
        if (opened.meanwhile().isPresent()) {
            return new Outcome.Taken("The patient has another appointment at that time.");
        }
        return slots.free(opened.wanted())
                .<Outcome>map(resources -> {
                    Appointment appointment = appointment(opened, request, resources, heldUntil);
                    store.add(appointment, opened.window(), caller.subject(), now);
                    return new Outcome.Done(appointment);
                })
                .orElseGet(() -> new Outcome.Taken("Nobody, or no room or device, is free at that time."));
    }

    private static Appointment appointment(
            Case opened, BookingRequest request, Appointment.Resources resources, Optional<Instant> heldUntil) {
        return new Appointment(
                UUID.randomUUID(),
                request.clinic(),
                opened.wanted().premises().clinic().chain(),
                request.patient(),
                opened.wanted().treatment(),
                opened.wanted().protocol().version(),
                resources,
                opened.wanted().during(),
                opened.day(),
                heldUntil.isPresent() ? AppointmentState.HELD : AppointmentState.BOOKED,
                heldUntil,
                opened.verdict(),
                request.adviceConfirmed(),
                Optional.empty(),
                Optional.empty(),
                Correlation.current());
    }

    private Outcome told(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            events.booked(done.appointment());
        }
        return outcome;
    }
}
