package clinic.sunwise.booking.waitinglist;

import clinic.sunwise.booking.availability.TimeRange;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A time that is held for somebody who waited for it.
 *
 * @param hold to be booked like every other hold
 * @param heldUntil when it goes to the next, not after the session's start
 * @param ending how it ended; empty while it is open
 */
public record Offer(
        UUID id,
        UUID wish,
        UUID hold,
        UUID practitioner,
        TimeRange during,
        Instant madeAt,
        Instant heldUntil,
        Optional<Ending> ending) {

    /** How an offer ends. */
    public enum Ending {
        TAKEN,
        /** She said no, or chose another time in its place. */
        DECLINED,
        /** Its time was over. */
        LAPSED;

        /** The word on the wire and in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The ending with that code; empty for none. */
        public static Optional<Ending> of(String code) {
            return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
        }
    }
}
