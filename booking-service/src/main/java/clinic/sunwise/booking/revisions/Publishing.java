package clinic.sunwise.booking.revisions;

import clinic.sunwise.booking.protocols.Treatment;
import java.time.LocalDate;
import java.util.List;

/** What came of publishing a draft. */
public sealed interface Publishing {

    /**
     * It is in force from its day on.
     *
     * @param patients how many are judged anew because of it
     */
    record Published(ProtocolVersion version, int patients) implements Publishing {}

    /** Its text cannot be used any more. */
    record Broken(int line, String reason) implements Publishing {}

    /** The day is none on which a version can begin. */
    record BadDay(String message) implements Publishing {}

    /**
     * Another version is in the way.
     *
     * @param next number that the next version has
     * @param after day after which it begins
     */
    record Conflict(int next, LocalDate after) implements Publishing {}

    /** It does not offer what is booked from its day on. */
    record StillBooked(List<Treatment> treatments) implements Publishing {}

    /** There is no such draft: it was never there, or it is published. */
    record Unknown() implements Publishing {}
}
