package clinic.sunwise.booking.protocols;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One clinic's complete rule set for a procedure, in one version that never changes.
 *
 * @param version from 1 on
 * @param ageLimits empty where the source gives none
 * @param questions codes of the screening questions whose answers the rules read
 */
public record Protocol(
        String code,
        int version,
        String title,
        List<Technique> techniques,
        Spacing spacing,
        Optional<AgeLimits> ageLimits,
        List<String> questions) {

    /**
     * A way of doing the procedure.
     *
     * @param device kind of device that a session needs besides a room; empty for none
     * @param durations for each area that this technique treats
     */
    public record Technique(
            String code,
            String title,
            Optional<String> device,
            List<Depth> depths,
            Map<Area, Duration> durations,
            Course course) {

        public Technique {
            if (depths.isEmpty() || durations.isEmpty()) {
                throw new IllegalArgumentException("technique " + code + " needs a depth and an area");
            }
            durations.forEach((area, duration) -> requireSensible(code, area, duration));
            depths = List.copyOf(depths);
            durations = Map.copyOf(durations);
        }

        /** The depth with that code; empty if this technique does not go there. */
        public Optional<Depth> depth(String depth) {
            return depths.stream().filter(each -> each.code().equals(depth)).findFirst();
        }

        private static void requireSensible(String code, Area area, Duration duration) {
            if (duration.compareTo(Duration.ofMinutes(5)) < 0 || duration.compareTo(Duration.ofHours(8)) > 0) {
                throw new IllegalArgumentException(
                        code + " on " + area.code() + " takes 5 minutes to 8 hours, not " + duration);
            }
        }
    }

    public Protocol {
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1: " + version);
        }
        if (techniques.isEmpty()) {
            throw new IllegalArgumentException("a protocol has at least one technique");
        }
        techniques = List.copyOf(techniques);
        questions = List.copyOf(questions);
    }

    /** The technique with that code; empty if this protocol does not have it. */
    public Optional<Technique> technique(String technique) {
        return techniques.stream().filter(each -> each.code().equals(technique)).findFirst();
    }

    /** How long a treatment takes: areas one after the other. Empty if this protocol does not offer it. */
    public Optional<Duration> duration(Treatment treatment) {
        return technique(treatment.technique())
                .filter(technique -> treatment.protocol().equals(code))
                .filter(technique -> technique.depth(treatment.depth()).isPresent())
                .filter(technique -> technique.durations().keySet().containsAll(treatment.areas()))
                .map(technique -> treatment.areas().stream()
                        .map(technique.durations()::get)
                        .reduce(Duration.ZERO, Duration::plus));
    }
}
