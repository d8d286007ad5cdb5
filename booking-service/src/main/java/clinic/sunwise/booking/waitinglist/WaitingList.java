package clinic.sunwise.booking.waitinglist;

import clinic.sunwise.booking.appointments.Bookings;
import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.booking.waitinglist.WaitingStore.Change;
import clinic.sunwise.booking.waitinglist.WaitingStore.Filter;
import clinic.sunwise.booking.waitinglist.WaitingStore.Listed;
import clinic.sunwise.platform.identity.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What patients, and reception for them, do with the waiting list. An offer is taken by booking what it holds. */
@Service
@Transactional
public class WaitingList {

    /** Wishes of one patient at a chain that wait at a time: more would only lengthen the list for all others. */
    public static final int MOST_WISHES = 5;

    private final WaitingStore store;
    private final OfferEndings endings;
    private final Bookings bookings;
    private final Patients patients;
    private final Clock clock;

    WaitingList(WaitingStore store, OfferEndings endings, Bookings bookings, Patients patients, Clock clock) {
        this.store = store;
        this.endings = endings;
        this.bookings = bookings;
        this.patients = patients;
        this.clock = clock;
    }

    /** Puts a wish at the end of its clinic's list. */
    public WaitingOutcome add(Wish wish, Caller caller) {
        if (patients.lock(wish.chain(), wish.patient()).isEmpty()) {
            return new WaitingOutcome.NoSuchPatient();
        }
        if (store.waitingOf(wish.chain(), wish.patient()) >= MOST_WISHES) {
            return new WaitingOutcome.TooMany(MOST_WISHES);
        }
        store.add(wish, caller.subject());
        return new WaitingOutcome.Done(wish);
    }

    /** A wish that the caller may see: staff all of the clinic, a patient her own. */
    @Transactional(readOnly = true)
    public Optional<Listed> find(String clinic, UUID id, Caller caller) {
        return store.listed(clinic, id, clock.instant()).filter(each -> maySee(each.wish(), caller));
    }

    /** Wishes in the order in which they came, at most {@code filter.rows()}. */
    @Transactional(readOnly = true)
    public List<Listed> list(String clinic, Filter filter) {
        return store.list(clinic, filter, clock.instant());
    }

    /** Waits no longer. What is being offered goes to the next. */
    public WaitingOutcome withdraw(String clinic, UUID id, Caller caller) {
        Instant now = clock.instant();
        return locked(clinic, id, caller, wish -> {
            open(wish, now).ifPresent(offer -> decline(wish, offer, caller, now));
            store.change(wish, WishState.WITHDRAWN, new Change(caller.subject(), now));
            return new WaitingOutcome.Done(wish);
        });
    }

    /** Does not take what is being offered, and goes on waiting for another time. */
    public WaitingOutcome decline(String clinic, UUID id, Caller caller) {
        Instant now = clock.instant();
        return locked(
                clinic,
                id,
                caller,
                wish -> open(wish, now)
                        .<WaitingOutcome>map(offer -> {
                            decline(wish, offer, caller, now);
                            return new WaitingOutcome.Done(wish);
                        })
                        .orElseGet(() -> new WaitingOutcome.WrongState(wish.state(), "Nothing is being offered.")));
    }

    private void decline(Wish wish, Offer offer, Caller caller, Instant now) {
        bookings.release(wish.clinic(), offer.hold(), caller);
        endings.end(wish, offer, Offer.Ending.DECLINED, now);
    }

    /** The offer that can still be taken. */
    private Optional<Offer> open(Wish wish, Instant now) {
        return store.offers(wish).stream()
                .filter(offer -> offer.ending().isEmpty())
                .filter(offer -> store.fate(wish, offer, now).isEmpty())
                .findFirst();
    }

    private WaitingOutcome locked(String clinic, UUID id, Caller caller, Function<Wish, WaitingOutcome> effect) {
        Optional<Wish> found = store.find(clinic, id).filter(each -> maySee(each, caller));
        if (found.isEmpty()) {
            return new WaitingOutcome.NotFound();
        }
        patients.lock(found.get().chain(), found.get().patient());
        Wish wish = store.lock(clinic, id).orElseThrow();
        return wish.isWaiting()
                ? effect.apply(wish)
                : new WaitingOutcome.WrongState(
                        wish.state(), "It is " + wish.state().code() + " already.");
    }

    private static boolean maySee(Wish wish, Caller caller) {
        return caller.role().isStaff() || wish.patient().equals(caller.patient());
    }
}
