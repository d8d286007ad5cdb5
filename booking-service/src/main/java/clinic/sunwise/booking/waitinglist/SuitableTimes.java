package clinic.sunwise.booking.waitinglist;

import clinic.sunwise.booking.appointments.Bookings;
import clinic.sunwise.booking.availability.Availability;
import clinic.sunwise.booking.availability.FreeDay;
import clinic.sunwise.booking.availability.Search;
import clinic.sunwise.booking.directory.BookingPolicy;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.Policies;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.protocols.Protocols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Searches the free times, judged for the patient, for those that meet her wish: the search that she has herself. */
@Component
class SuitableTimes {

    private final WaitingStore store;
    private final Directory directory;
    private final Protocols protocols;
    private final Policies policies;
    private final Availability availability;

    SuitableTimes(
            WaitingStore store,
            Directory directory,
            Protocols protocols,
            Policies policies,
            Availability availability) {
        this.store = store;
        this.directory = directory;
        this.protocols = protocols;
        this.policies = policies;
        this.availability = availability;
    }

    /** What a search has found for a wish. */
    sealed interface Found {}

    /** Starts that could be offered, in order; at least one. */
    record Some(List<OffsetDateTime> starts, BookingPolicy policy) implements Found {}

    record None(Standing why) implements Found {}

    /** The last day has passed. */
    record Over() implements Found {}

    /** Until when an offer made now is held: as long as the clinic gives her, and no longer than anybody could book it. */
    static Instant heldUntil(Instant start, BookingPolicy policy, Instant now) {
        Instant length = now.plus(policy.waitingOffer());
        Instant bookable = start.minus(policy.minimumNotice());
        return length.isBefore(bookable) ? length : bookable;
    }

    /** The clinic as it is now. */
    Availability.Moment moment(String clinic) {
        return availability.momentAt(directory.premises(clinic).orElseThrow().clinic());
    }

    Found of(Wish wish, Availability.Moment at) {
        Instant now = at.now();
        Premises premises = directory.premises(wish.clinic()).orElseThrow();
        Clinic clinic = premises.clinic();
        LocalDate today = LocalDate.ofInstant(now, clinic.zone());
        if (wish.times().until().isBefore(today)) {
            return new Over();
        }
        LocalDate from =
                wish.times().from().isBefore(today) ? today : wish.times().from();
        boolean offered = protocols
                .of(clinic.id(), wish.treatment().protocol(), from)
                .flatMap(protocol -> protocol.duration(wish.treatment()))
                .isPresent();
        return offered ? search(wish, premises, from, at) : new None(Standing.NOT_OFFERED_HERE);
    }

    private Found search(Wish wish, Premises premises, LocalDate from, Availability.Moment at) {
        Instant now = at.now();
        Clinic clinic = premises.clinic();
        long days = Math.min(ChronoUnit.DAYS.between(from, wish.times().until()) + 1, Search.MOST_DAYS);
        List<FreeDay> free = availability
                .search(
                        new Search(
                                premises,
                                wish.treatment(),
                                from,
                                Math.toIntExact(days),
                                wish.times().practitioner(),
                                Optional.of(wish.patient())),
                        at)
                .orElseThrow()
                .toList();
        BookingPolicy policy = policies.of(clinic.id(), LocalDate.ofInstant(now, clinic.zone()));
        FittingTimes fitting =
                new FittingTimes(wish.times(), policy.earliest(now, false).plus(Bookings.HOLD), already(wish));
        List<OffsetDateTime> starts = fitting.of(free);
        return starts.isEmpty() ? new None(fitting.why(free, beingOffered(wish, clinic))) : new Some(starts, policy);
    }

    private Set<Instant> already(Wish wish) {
        return store.offers(wish).stream().map(offer -> offer.during().start()).collect(Collectors.toUnmodifiableSet());
    }

    private List<OffsetDateTime> beingOffered(Wish wish, Clinic clinic) {
        return store.offeredBefore(wish).stream()
                .map(start -> start.atZone(clinic.zone()).toOffsetDateTime())
                .toList();
    }
}
