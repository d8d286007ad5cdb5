package clinic.sunwise.booking.directory;

import java.time.LocalTime;

/** Hours of one day on the clinic's wall clock, half-open, within the day. */
public record Hours(LocalTime from, LocalTime to) {

    public Hours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("hours end after they start: " + from + " to " + to);
        }
    }
}
