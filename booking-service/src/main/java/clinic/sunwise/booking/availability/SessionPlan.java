package clinic.sunwise.booking.availability;

import clinic.sunwise.booking.protocols.Depth;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Protocol.Technique;
import clinic.sunwise.booking.protocols.SessionResources;
import clinic.sunwise.booking.protocols.Treatment;
import java.time.Duration;
import java.util.Optional;

/**
 * How a session passes: preparation, treatment, recovery, one after the other; the patient is there for all three.
 *
 * @param treatment the treatment's own time, areas one after the other
 * @param resources the rest, by the depth
 */
public record SessionPlan(Technique technique, Duration treatment, SessionResources resources) {

    /** The plan of a treatment; empty if the protocol does not offer it. */
    public static Optional<SessionPlan> of(Protocol protocol, Treatment treatment) {
        return protocol.duration(treatment).map(duration -> {
            Technique technique = protocol.technique(treatment.technique()).orElseThrow();
            Depth depth = technique.depth(treatment.depth()).orElseThrow();
            return new SessionPlan(technique, duration, depth.resources());
        });
    }

    /** How long the patient is there. */
    public Duration stay() {
        return untilRecovery().plus(resources.recovery());
    }

    /** From the session's start to the end of the treatment. */
    Duration untilRecovery() {
        return resources.preparation().plus(treatment);
    }

    /** The longer of what the protocol and the resource's own kind ask for. */
    Duration cleaning(int ownMinutes) {
        Duration own = Duration.ofMinutes(ownMinutes);
        return own.compareTo(resources.cleaning()) > 0 ? own : resources.cleaning();
    }
}
