package clinic.sunwise.booking.availability;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment's use of one resource, buffers included.
 *
 * @param heldUntil of a hold, the moment from which it no longer counts; null for what is booked
 */
public record Taken(
        UUID appointment,
        UUID resource,
        TimeRange during,
        @Nullable Instant heldUntil) {

    boolean counts(Instant now) {
        return heldUntil == null || heldUntil.isAfter(now);
    }
}
