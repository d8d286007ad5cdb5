package clinic.sunwise.booking.revisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A version of a protocol that a clinic works by, has worked by or will.
 *
 * @param from first session day that is judged by it
 * @param until first session day that is judged by the next one; empty for the last one
 * @param publication who published it; empty for the one that ships
 */
public record ProtocolVersion(
        String protocol, int version, LocalDate from, Optional<LocalDate> until, Optional<Publication> publication) {

    /** When and by whom. */
    public record Publication(Instant at, String by) {}

    /** True where sessions of that day are judged by it. */
    public boolean isInForce(LocalDate day) {
        return !from.isAfter(day) && until.filter(next -> !next.isAfter(day)).isEmpty();
    }
}
