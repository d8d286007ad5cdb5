package clinic.sunwise.booking.waitinglist;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.BookingRequest;
import clinic.sunwise.booking.appointments.Bookings;
import clinic.sunwise.booking.appointments.Consent;
import clinic.sunwise.booking.appointments.Outcome;
import clinic.sunwise.booking.availability.Availability;
import clinic.sunwise.booking.directory.BookingPolicy;
import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers a time to somebody who waits, if there is one for her. */
@Service
public class Offers {

    private static final String BY_ITSELF = "waiting-list";

    /** Times that are tried: one may be lost to somebody who books at the same moment. */
    private static final int ATTEMPTS = 3;

    private final WaitingStore store;
    private final SuitableTimes suitable;
    private final Bookings bookings;
    private final WaitingEvents events;
    private final OfferNews news;
    private final Patients patients;

    Offers(
            WaitingStore store,
            SuitableTimes suitable,
            Bookings bookings,
            WaitingEvents events,
            OfferNews news,
            Patients patients) {
        this.store = store;
        this.suitable = suitable;
        this.bookings = bookings;
        this.events = events;
        this.news = news;
        this.patients = patients;
    }

    /**
     * The moment at which all of a clinic's wishes are considered: what gets free only then, beside those who were looked at before,
     * would go to somebody who has waited less.
     */
    public Availability.Moment moment(String clinic) {
        return suitable.moment(clinic);
    }

    /**
     * Looks for a time for the wish, judged as if she booked it herself, holds it for her and tells of it. In a transaction of its
     * own: what was offered stays offered, whatever becomes of those who wait behind her.
     */
    @Transactional
    public void consider(String clinic, UUID id, Availability.Moment at) {
        Instant now = at.now();
        Optional<Wish> found = store.find(clinic, id).filter(Wish::isWaiting);
        found.ifPresent(each -> {
            SuitableTimes.Found times = kept(each, now)
                    .<SuitableTimes.Found>map(SuitableTimes.None::new)
                    .orElseGet(() -> suitable.of(each, at));
            patients.lock(each.chain(), each.patient());
            store.lock(clinic, id).filter(Wish::isWaiting).ifPresent(wish -> consider(wish, times, now));
        });
    }

    private void consider(Wish wish, SuitableTimes.Found times, Instant now) {
        switch (times) {
            case SuitableTimes.Over over -> store.change(wish, WishState.OVER, new WaitingStore.Change(BY_ITSELF, now));
            case SuitableTimes.None none -> store.note(wish, none.why(), now);
            case SuitableTimes.Some some -> store.note(wish, offer(wish, some, now), now);
        }
    }

    private Standing offer(Wish wish, SuitableTimes.Some times, Instant now) {
        Optional<Standing> kept = kept(wish, now);
        if (kept.isPresent()) {
            return kept.get();
        }
        for (OffsetDateTime start : times.starts().stream().limit(ATTEMPTS).toList()) {
            switch (hold(wish, start, times.policy(), now)) {
                case Outcome.Done done -> {
                    offer(wish, done.appointment(), now);
                    return Standing.OFFERED;
                }
                case Outcome.Refused refused -> {
                    return Standing.NOT_AGREED;
                }
                case Outcome.AgainstPolicy against -> {
                    return Standing.AGAINST_POLICY;
                }
                default -> {
                    // taken meanwhile: the next may be free
                }
            }
        }
        return Standing.NO_FREE_TIME;
    }

    /** What she keeps already, so that she is not offered anything now. */
    private Optional<Standing> kept(Wish wish, Instant now) {
        if (store.offers(wish).stream().anyMatch(offer -> offer.ending().isEmpty())) {
            return Optional.of(Standing.OFFERED);
        }
        return store.keepsATime(wish.chain(), wish.patient(), now)
                ? Optional.of(Standing.KEEPS_ANOTHER_TIME)
                : Optional.empty();
    }

    private Outcome hold(Wish wish, OffsetDateTime start, BookingPolicy policy, Instant now) {
        BookingRequest request = new BookingRequest(
                wish.clinic(),
                wish.patient(),
                wish.treatment(),
                start,
                wish.times().practitioner(),
                new Consent(false, Locale.ROOT, Optional.empty()));
        Caller asIfShe = new Caller(BY_ITSELF, Role.PATIENT, Set.of(wish.clinic()), wish.patient(), BY_ITSELF);
        return bookings.hold(request, SuitableTimes.heldUntil(start.toInstant(), policy, now), asIfShe);
    }

    private void offer(Wish wish, Appointment held, Instant now) {
        Offer offer = new Offer(
                UUID.randomUUID(),
                wish.id(),
                held.id(),
                held.resources().practitioner(),
                held.during(),
                now,
                held.heldUntil().orElseThrow(),
                Optional.empty());
        store.add(wish, offer);
        events.made(wish, offer);
        news.made(wish, offer);
    }
}
