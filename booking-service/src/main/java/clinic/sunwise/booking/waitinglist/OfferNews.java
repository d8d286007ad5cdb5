package clinic.sunwise.booking.waitinglist;

import java.time.Instant;

/** Who wants to know of offers, told in the transaction in which they are made and end. */
public interface OfferNews {

    void made(Wish wish, Offer offer);

    void ended(Wish wish, Offer offer, Instant now);
}
