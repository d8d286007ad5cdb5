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
 */
public record BookingPolicy(
        Duration minimumNotice, int horizonDays, Duration lateCancellation, Optional<Integer> mostOpenBookings) {

    /** Of a clinic that has said nothing. */
    public static final BookingPolicy USUAL =
            new BookingPolicy(Duration.ZERO, 400, Duration.ofHours(24), Optional.empty());

    public BookingPolicy {
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
