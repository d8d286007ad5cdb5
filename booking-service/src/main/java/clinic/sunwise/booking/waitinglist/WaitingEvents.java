package clinic.sunwise.booking.waitinglist;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.platform.events.EventPublisher;
import clinic.sunwise.platform.events.OutgoingEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells others of offers, in the words of {@code contracts/}. What is to be treated is nobody's business there. */
@Component
class WaitingEvents {

    private record Made(
            UUID offerId,
            UUID wishId,
            UUID patientId,
            UUID holdId,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            OffsetDateTime heldUntil) {}

    private record Lapsed(
            UUID offerId, UUID wishId, UUID patientId, OffsetDateTime startsAt, String ending, Instant endedAt) {}

    private final EventPublisher events;
    private final Directory directory;

    WaitingEvents(EventPublisher events, Directory directory) {
        this.events = events;
        this.directory = directory;
    }

    void made(Wish wish, Offer offer) {
        publish(
                "booking.waiting-offer-made.v1",
                wish,
                offer,
                new Made(
                        offer.id(),
                        wish.id(),
                        wish.patient(),
                        offer.hold(),
                        local(wish, offer.during().start()),
                        local(wish, offer.during().end()),
                        local(wish, offer.heldUntil())));
    }

    /** Tells that an offer goes to the next. */
    void lapsed(Wish wish, Offer offer, Offer.Ending ending, Instant now) {
        publish(
                "booking.waiting-offer-lapsed.v1",
                wish,
                offer,
                new Lapsed(
                        offer.id(),
                        wish.id(),
                        wish.patient(),
                        local(wish, offer.during().start()),
                        ending.code(),
                        now));
    }

    private OffsetDateTime local(Wish wish, Instant moment) {
        Clinic clinic = directory.premises(wish.clinic()).orElseThrow().clinic();
        return moment.atZone(clinic.zone()).toOffsetDateTime();
    }

    private void publish(String type, Wish wish, Offer offer, Object content) {
        events.publish(new OutgoingEvent(type, offer.id(), wish.clinic(), content));
    }
}
