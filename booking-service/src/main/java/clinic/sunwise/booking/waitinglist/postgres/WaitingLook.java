package clinic.sunwise.booking.waitinglist.postgres;

import clinic.sunwise.booking.availability.Availability;
import clinic.sunwise.booking.waitinglist.Offers;
import clinic.sunwise.booking.waitinglist.WaitingStore;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks through one clinic's list from the first to the last. The list is leased meanwhile, and each entry is a transaction of its
 * own: nothing stays open however long the list is, and whoever dies on the way leaves the list due, and what she has offered
 * offered.
 */
@Component
class WaitingLook {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingLook.class);

    private final WaitingLooks looks;
    private final WaitingStore store;
    private final Offers offers;
    private final Clock clock;

    WaitingLook(WaitingLooks looks, WaitingStore store, Offers offers, Clock clock) {
        this.looks = looks;
        this.store = store;
        this.offers = offers;
        this.clock = clock;
    }

    /** Leaves the list to whoever is looking through it already; one that could not be to its end stays due. */
    public void through(String clinic) {
        Instant now = clock.instant();
        looks.lease(clinic, now).ifPresent(each -> {
            if (isThrough(each)) {
                looks.seen(each, now);
            } else {
                looks.leave(each);
            }
        });
    }

    private boolean isThrough(WaitingLooks.Due due) {
        boolean through = true;
        Availability.Moment moment = offers.moment(due.clinic());
        for (UUID wish : store.waiting(due.clinic())) {
            if (!looks.renew(due, clock.instant())) {
                return false;
            }
            through &= isConsidered(due.clinic(), wish, moment);
        }
        return through;
    }

    /** One that cannot be considered does not keep those behind it from being: it is tried again in the next round. */
    private boolean isConsidered(String clinic, UUID wish, Availability.Moment moment) {
        try {
            offers.consider(clinic, wish, moment);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("wish {} at {} could not be considered and is tried again", wish, clinic, e);
            return false;
        }
    }
}
