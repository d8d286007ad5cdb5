package clinic.sunwise.booking.availability;

import java.time.Instant;

/** A half-open stretch of time: {@code start} belongs to it, {@code end} does not, so touching ranges do not overlap. */
public record TimeRange(Instant start, Instant end) {

    public TimeRange {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a range ends after it starts: " + start + " to " + end);
        }
    }

    /** True where the two share a moment. */
    public boolean overlaps(TimeRange other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
