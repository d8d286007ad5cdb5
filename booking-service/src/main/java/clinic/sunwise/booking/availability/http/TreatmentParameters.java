package clinic.sunwise.booking.availability.http;

import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Depth;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Protocol.Technique;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.platform.problem.FieldErrors;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A treatment as query parameters name it. */
record TreatmentParameters(String technique, String depth, List<String> areas) {

    /** The treatment; what the protocol does not offer becomes an error of its parameter, and the answer is empty. */
    Optional<Treatment> of(Protocol protocol, FieldErrors errors) {
        Optional<Technique> offered = protocol.technique(technique);
        errors.check(offered.isPresent(), "technique", "is not one of this protocol");
        if (offered.isEmpty()) {
            return Optional.empty();
        }
        Optional<Depth> reached = offered.get().depth(depth);
        errors.check(reached.isPresent(), "depth", "is not one of this technique");
        Set<Area> treated = EnumSet.noneOf(Area.class);
        for (String area : areas) {
            Area.of(area)
                    .filter(offered.get().durations()::containsKey)
                    .ifPresentOrElse(treated::add, () -> errors.add("area", "'" + area + "' is not treated with it"));
        }
        return errors.isEmpty()
                ? Optional.of(new Treatment(protocol.code(), technique, depth, treated))
                : Optional.empty();
    }
}
