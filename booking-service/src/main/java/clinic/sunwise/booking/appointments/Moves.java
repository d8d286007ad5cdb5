package clinic.sunwise.booking.appointments;

import clinic.sunwise.platform.identity.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves what is booked to another time or another practitioner. It is judged like a booking, as if it were not there yet; what was
 * accepted when it was booked stays accepted on that day. If nothing stands against it, it stays the same appointment.
 *
 * <p>A patient moves her own, as long as she could still call it off in time.
 */
@Service
@Transactional
public class Moves {

    private final Requests requests;
    private final Cases cases;
    private final Placements placements;
    private final AppointmentStore store;
    private final PolicyCheck policy;
    private final Agreements agreements;
    private final AppointmentEvents events;
    private final Clock clock;

    Moves(
            Requests requests,
            Cases cases,
            Placements placements,
            AppointmentStore store,
            PolicyCheck policy,
            Agreements agreements,
            AppointmentEvents events,
            Clock clock) {
        this.requests = requests;
        this.cases = cases;
        this.placements = placements;
        this.store = store;
        this.policy = policy;
        this.agreements = agreements;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Where it shall go.
     *
     * @param start with the clinic's offset
     * @param practitioner empty for any who is free then
     * @param version of the appointment as whoever moves it has seen it
     */
    public record Wish(OffsetDateTime start, Optional<UUID> practitioner, int version, Consent consent) {}

    /** Moves it. Every outcome but {@link Outcome.Done} has to undo the transaction. */
    public Outcome move(String clinic, UUID id, Wish wish, Caller caller) {
        return store.find(clinic, id)
                .filter(found -> Appointments.maySee(found, caller))
                .map(found -> moveAlone(found, wish, caller))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome moveAlone(Appointment found, Wish wish, Caller caller) {
        Outcome outcome = move(found, wish, Set.of(found.id()), caller, clock.instant());
        if (outcome instanceof Outcome.Done done) {
            placements.placed(done.appointment());
        }
        return outcome;
    }

    /** What stands against one of several; then nothing may remain of all. */
    public record Refused(UUID appointment, Outcome outcome) {}

    /**
     * Moves several appointments of a patient, each as {@link #move} does. None stands in another's way where it was: each is judged
     * beside those that stay and those before it.
     *
     * @param wishes by appointment, in the order of their new days
     * @return empty if all were moved; what it has undoes the transaction
     */
    public Optional<Refused> moveTogether(String clinic, SequencedMap<UUID, Wish> wishes, Caller caller) {
        Instant now = clock.instant();
        wishes.keySet().forEach(id -> store.lock(clinic, id).ifPresent(store::vacate));
        Set<UUID> waiting = new LinkedHashSet<>(wishes.keySet());
        for (Map.Entry<UUID, Wish> each : wishes.entrySet()) {
            Outcome outcome = store.find(clinic, each.getKey())
                    .filter(found -> Appointments.maySee(found, caller))
                    .map(found -> move(found, each.getValue(), waiting, caller, now))
                    .orElseGet(Outcome.NotFound::new);
            if (!(outcome instanceof Outcome.Done)) {
                return Optional.of(new Refused(each.getKey(), outcome));
            }
            waiting.remove(each.getKey());
        }
        wishes.keySet().stream()
                .limit(1)
                .forEach(id -> placements.placed(store.find(clinic, id).orElseThrow()));
        return Optional.empty();
    }

    /** Moves it; {@link Placements#placed} is left to the caller. */
    private Outcome move(Appointment found, Wish wish, Set<UUID> deciding, Caller caller, Instant now) {
        BookingRequest request = new BookingRequest(
                found.clinic(),
                found.patient(),
                found.treatment(),
                wish.start(),
                wish.practitioner(),
                wish.consent(),
                found.course());
        return switch (requests.check(request, now)) {
            case Requests.Checked.Faulty faulty -> faulty.outcome();
            case Requests.Checked.Sound sound ->
                cases.open(sound.wanted(), found.patient(), deciding, now)
                        .map(opened -> move(found, opened, wish, caller, now))
                        .orElseGet(Outcome.NotFound::new);
        };
    }

    private Outcome move(Appointment found, Case opened, Wish wish, Caller caller, Instant now) {
        Appointment booked = store.lock(found.clinic(), found.id()).orElseThrow();
        return obstacle(booked, opened, wish, caller, now)
                .orElseGet(() -> placed(booked, opened, wish.consent(), caller, now));
    }

    private Optional<Outcome> obstacle(Appointment booked, Case opened, Wish wish, Caller caller, Instant now) {
        boolean allowed = AppointmentLifecycle.find(booked.state(), AppointmentAction.MOVE, caller.role())
                .filter(transition -> booked.during().start().isAfter(now))
                .isPresent();
        if (!allowed) {
            return Optional.of(new Outcome.WrongState(
                    booked.state(),
                    AppointmentLifecycle.allowed(booked.state(), caller.role()),
                    "It is " + booked.state().code() + ", or has begun already, and is not moved any more."));
        }
        if (booked.version() != wish.version()) {
            return Optional.of(new Outcome.ChangedMeanwhile(booked.version()));
        }
        return policy.againstMoving(booked, opened, caller, now)
                .or(() -> policy.against(opened, booked.course(), caller, now))
                .or(() -> opened.obstacle(
                        booked, verdict -> Accepted.whenBooked(verdict, opened.day(), booked), wish.consent()))
                .or(() -> opened.meanwhile().map(other -> new Outcome.Taken(Outcome.Taken.By.PATIENT)));
    }

    private Outcome placed(Appointment booked, Case opened, Consent consent, Caller caller, Instant now) {
        store.removeExpiredHolds(booked.clinic(), now);
        store.vacate(booked);
        return placements.placeAmong(
                opened.wanted(),
                opened.window(),
                free -> booked.moved(
                        free, opened.wanted(), opened.verdict(), booked.adviceConfirmed() || consent.adviceConfirmed()),
                new Placements.By(caller.subject(), now),
                moved -> {
                    agreements.keepNew(booked, moved, consent, caller, now);
                    events.moved(booked, moved);
                });
    }
}
