package clinic.sunwise.booking.revisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A version of a protocol that a clinic works by, has worked by, will, or meant to.
 *
 * @param from first session day that is judged by it
 * @param until first session day that is judged by the next one; empty for the last one and for one that is withdrawn
 * @param publication who published it; empty for the one that ships
 * @param withdrawal who took it back before its first day, so that it never judges
 */
public record ProtocolVersion(
        String protocol,
        int version,
        LocalDate from,
        Optional<LocalDate> until,
        Optional<Publication> publication,
        Optional<Withdrawal> withdrawal) {

    /** When and by whom. */
    public record Publication(Instant at, String by) {}

    /** When and by whom. */
    public record Withdrawal(Instant at, String by) {}

    /** True where sessions of that day are judged by it. */
    public boolean isInForce(LocalDate day) {
        return withdrawal.isEmpty()
                && !from.isAfter(day)
                && until.filter(next -> !next.isAfter(day)).isEmpty();
    }

    /** True where its first day is still to come on that day. */
    public boolean isScheduled(LocalDate today) {
        return withdrawal.isEmpty() && from.isAfter(today);
    }

    ProtocolVersion withdrawn(Withdrawal by) {
        return new ProtocolVersion(protocol, version, from, Optional.empty(), publication, Optional.of(by));
    }
}
