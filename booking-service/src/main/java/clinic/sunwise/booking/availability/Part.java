package clinic.sunwise.booking.availability;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * One part of what a session needs: one of the candidates, from some time after the session's start on.
 *
 * @param offset from the session's start, not negative
 * @param another besides whoever treats, who may be among these candidates and is then none
 */
public record Part<R>(ResourceKind kind, Duration offset, List<Candidate<R>> candidates, boolean another) {

    /**
     * Who or what would do.
     *
     * @param length for which it is taken, its own buffer included; positive
     * @param when it is free
     */
    public record Candidate<R>(UUID id, Duration length, R when) {

        public Candidate {
            if (!length.isPositive()) {
                throw new IllegalArgumentException("a session takes time: " + length);
            }
        }
    }

    public Part {
        if (offset.isNegative()) {
            throw new IllegalArgumentException("nothing is needed before the session: " + offset);
        }
        candidates = List.copyOf(candidates);
    }
}
