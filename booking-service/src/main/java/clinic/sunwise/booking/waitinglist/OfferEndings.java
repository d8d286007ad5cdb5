package clinic.sunwise.booking.waitinglist;

import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.booking.waitinglist.WaitingStore.Change;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How offers end. Whether one was taken is not told but seen: its hold has become a booking. So every way of booking takes it, and
 * none can forget to say so.
 */
@Service
@Transactional
public class OfferEndings {

    /** Offers that lapse unanswered before others are asked in her place; else somebody who never looks would block them all. */
    public static final int MOST_UNANSWERED = 3;

    private static final String BY_ITSELF = "clock";

    private final WaitingStore store;
    private final WaitingEvents events;
    private final OfferNews news;
    private final Patients patients;
    private final Clock clock;

    OfferEndings(WaitingStore store, WaitingEvents events, OfferNews news, Patients patients, Clock clock) {
        this.store = store;
        this.events = events;
        this.news = news;
        this.patients = patients;
        this.clock = clock;
    }

    /** Writes down the ending of one offer that has ended; false if there is none. */
    public boolean settleOne() {
        Instant now = clock.instant();
        Optional<WaitingStore.Ended> ended = store.ended(now);
        ended.ifPresent(each -> settle(each, now));
        return ended.isPresent();
    }

    private void settle(WaitingStore.Ended ended, Instant now) {
        Wish found = store.find(ended.clinic(), ended.wish()).orElseThrow();
        patients.lock(found.chain(), found.patient());
        Wish wish = store.lock(found.clinic(), found.id()).orElseThrow();
        store.offers(wish).stream()
                .filter(offer ->
                        offer.id().equals(ended.offer()) && offer.ending().isEmpty())
                .findFirst()
                .ifPresent(offer -> store.fate(wish, offer, now).ifPresent(fate -> end(wish, offer, fate, now)));
    }

    /** Ends an open offer, under the patient's lock. */
    void end(Wish wish, Offer offer, Offer.Ending ending, Instant now) {
        store.end(wish, offer, ending, now);
        news.ended(wish, offer, now);
        if (ending == Offer.Ending.TAKEN) {
            store.change(wish, WishState.FULFILLED, new Change(BY_ITSELF, now));
            return;
        }
        events.lapsed(wish, offer, ending, now);
        store.note(wish, Standing.NOT_LOOKED_AT, now);
        long unanswered = store.offers(wish).stream()
                .filter(each -> each.ending().equals(Optional.of(Offer.Ending.LAPSED)))
                .count();
        if (wish.isWaiting() && unanswered >= MOST_UNANSWERED) {
            store.change(wish, WishState.UNANSWERED, new Change(BY_ITSELF, now));
        }
    }
}
