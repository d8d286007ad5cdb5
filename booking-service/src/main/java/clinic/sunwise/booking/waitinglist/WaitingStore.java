package clinic.sunwise.booking.waitinglist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where wishes and offers are kept. All writing happens in the caller's transaction. */
public interface WaitingStore {

    /**
     * A wish in its list.
     *
     * @param number orders the list
     * @param place from 1 among those who wait at the clinic; empty for one that no longer waits
     * @param offer that is open at that moment; empty for none
     */
    record Listed(Wish wish, long number, Optional<Long> place, Optional<Offer> offer) {}

    /**
     * What a list shows.
     *
     * @param state empty for all
     * @param after only what comes after this number
     */
    record Filter(Optional<UUID> patient, Optional<WishState> state, long after, int rows) {}

    /** Who changes a wish, and when. */
    record Change(String by, Instant at) {}

    /** Adds a wish at the end of its clinic's list. */
    void add(Wish wish, String by);

    Optional<Wish> find(String clinic, UUID id);

    /** The wish, which nobody else changes until the transaction ends. */
    Optional<Wish> lock(String clinic, UUID id);

    /** The wish as its list shows it. */
    Optional<Listed> listed(String clinic, UUID id, Instant now);

    /** Wishes in the order in which they came. */
    List<Listed> list(String clinic, Filter filter, Instant now);

    /** The ids of all that wait at the clinic, in the order in which they came. */
    List<UUID> waiting(String clinic);

    /** How many the patient has at all clinics of the chain. */
    int waitingOf(String chain, UUID patient);

    /** Writes down that the list was looked through. */
    void note(Wish wish, Standing standing, Instant now);

    void change(Wish wish, WishState state, Change change);

    /**
     * Adds an open offer.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if the patient has an open one
     */
    void add(Wish wish, Offer offer);

    void end(Wish wish, Offer offer, Offer.Ending ending, Instant now);

    /** All that the wish was ever offered, oldest first. */
    List<Offer> offers(Wish wish);

    /** The starts of all that is being offered to those who came before. */
    List<Instant> offeredBefore(Wish wish);

    /** True while the patient keeps a time at some clinic of the chain: a hold or an offer. */
    boolean keepsATime(String chain, UUID patient, Instant now);

    /** An open offer that has ended in truth: it was booked, given up, or its time is over. */
    Optional<Ended> ended(Instant now);

    /** How an open offer has ended; empty if it has not. To be asked under the patient's lock. */
    Optional<Offer.Ending> fate(Wish wish, Offer offer, Instant now);

    /** An offer and its wish's address. */
    record Ended(String clinic, UUID wish, UUID offer) {}
}
