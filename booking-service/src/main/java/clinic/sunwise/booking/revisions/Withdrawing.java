package clinic.sunwise.booking.revisions;

import clinic.sunwise.booking.protocols.Treatment;
import java.util.List;

/** What came of withdrawing a version. */
public sealed interface Withdrawing {

    /**
     * It will not come into force.
     *
     * @param patients how many are judged anew because of it
     */
    record Withdrawn(ProtocolVersion version, int patients) implements Withdrawing {}

    /** It judges sessions already, or is withdrawn, or no version comes before it. */
    record NotScheduled(ProtocolVersion version) implements Withdrawing {}

    /** The version before does not offer what is booked for its days. */
    record StillBooked(List<Treatment> treatments) implements Withdrawing {}

    /** The clinic has no such version. */
    record Unknown() implements Withdrawing {}
}
