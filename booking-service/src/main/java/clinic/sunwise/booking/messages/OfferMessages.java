package clinic.sunwise.booking.messages;

import clinic.sunwise.booking.messages.Message.About;
import clinic.sunwise.booking.messages.MessageDrafts.Span;
import clinic.sunwise.booking.messages.MessageDrafts.To;
import clinic.sunwise.booking.waitinglist.Offer;
import clinic.sunwise.booking.waitinglist.OfferNews;
import clinic.sunwise.booking.waitinglist.Wish;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes down what is to be told of the waiting list's offers, as long as they are open. */
@Component
class OfferMessages implements OfferNews {

    private final MessageDrafts drafts;
    private final MessageStore store;

    OfferMessages(MessageDrafts drafts, MessageStore store) {
        this.drafts = drafts;
        this.store = store;
    }

    @Override
    public void made(Wish wish, Offer offer) {
        drafts.write(
                new To(wish.clinic(), wish.chain(), wish.patient()),
                MessageKind.WAITING_OFFER,
                new About(offer.id(), Optional.empty(), Optional.empty(), 0, 0),
                new Span(offer.madeAt(), offer.heldUntil()),
                Map.of(
                        "start", offer.during().start().toString(),
                        "end", offer.during().end().toString(),
                        "until", offer.heldUntil().toString(),
                        "practitioner", offer.practitioner().toString()));
    }

    @Override
    public void ended(Wish wish, Offer offer, Instant now) {
        store.dropAbout(wish.clinic(), offer.id(), Undelivered.OVERTAKEN, now);
    }
}
