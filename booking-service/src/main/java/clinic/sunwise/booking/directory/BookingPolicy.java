package clinic.sunwise.booking.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a clinic allows when it is booked.
 *
 * @param minimumNotice from the booking to the session's start; staff may pass it
 * @param horizonDays the last day that can be booked is so many days after today; 1 to 400
 * @param lateCancellation a cancellation that comes later before the start is late
 * @param mostOpenBookings of one patient at a time; empty for any number
 * @param waitingOffer how long a time is kept for somebody on the waiting list who is offered it; positive
 */
public record BookingPolicy(
        Duration minimumNotice,
        int horizonDays,
        Duration lateCancellation,
        Optional<Integer> mostOpenBookings,
        Duration waitingOffer) {

    /** Long enough to see a message and to decide, short enough for several to be asked on the same day. */
    public static final Duration USUAL_OFFER = Duration.ofHours(2);

    /** Of a clinic that has said nothing. */
    public static final BookingPolicy USUAL =
            new BookingPolicy(Duration.ZERO, 400, Duration.ofHours(24), Optional.empty(), USUAL_OFFER);

    public BookingPolicy {
        if (!waitingOffer.isPositive()) {
            throw new IllegalArgumentException("an offer is kept for a while, not for " + waitingOffer);
        }
        if (minimumNotice.isNegative() || lateCancellation.isNegative()) {
            throw new IllegalArgumentException("times are not negative: " + minimumNotice + ", " + lateCancellation);
        }
        if (horizonDays < 1 || horizonDays > 400) {
            throw new IllegalArgumentException("1 to 400 days ahead can be booked, not " + horizonDays);
        }
    }

    /** The first moment at which a session may start that is booked now. */
    public Instant earliest(Instant now, boolean byStaff) {
        return byStaff ? now : now.plus(minimumNotice);
    }

    /** The last day that can be booked, inclusive. */
    public LocalDate last(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone).plusDays(horizonDays);
    }

    /** Whether somebody who has so many open bookings may book one more. */
    public boolean allowsOneMore(long open) {
        return mostOpenBookings.filter(most -> open >= most).isEmpty();
    }
}
