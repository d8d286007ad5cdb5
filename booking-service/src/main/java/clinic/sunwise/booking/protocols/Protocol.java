package clinic.sunwise.booking.protocols;

import clinic.sunwise.booking.words.Translations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One clinic's complete rule set for a procedure, in one version that never changes.
 *
 * @param version from 1 on
 * @param rules at least one {@link Spacing} among them for each technique and depth
 * @param guidance what it tells people besides
 */
public record Protocol(
        String code, int version, Translations title, List<Technique> techniques, Rules rules, Guidance guidance) {

    /**
     * A way of doing the procedure.
     *
     * @param device kind of device that a session needs besides a room; empty for none
     * @param countsAs {@link ClinicalWords#AGENTS} that a session is one of, when other rules keep a distance from it
     * @param durations for each area that this technique treats
     * @param durationSource where these come from
     */
    public record Technique(
            String code,
            Translations title,
            Optional<String> device,
            Set<String> countsAs,
            List<Depth> depths,
            Map<Area, Duration> durations,
            Source durationSource,
            Course course) {

        public Technique {
            if (depths.isEmpty() || durations.isEmpty()) {
                throw new IllegalArgumentException("technique " + code + " needs a depth and an area");
            }
            durations.forEach((area, duration) -> requireSensible(code, area, duration));
            if (!countsAs.isEmpty()) {
                Bounds.known("agent", countsAs, ClinicalWords.AGENTS);
            }
            countsAs = Set.copyOf(countsAs);
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
        techniques.forEach(technique -> technique.depths().forEach(depth -> requireSpacing(rules, technique, depth)));
    }

    /** The technique with that code; empty if this protocol does not have it. */
    public Optional<Technique> technique(String technique) {
        return techniques.stream().filter(each -> each.code().equals(technique)).findFirst();
    }

    /**
     * How far apart sessions of this treatment are: the first rule that is for it.
     *
     * @throws IllegalArgumentException if this protocol has no such technique or depth
     */
    public Spacing spacing(Treatment treatment) {
        for (Spacing spacing : rules.of(Spacing.class)) {
            if (spacing.covers(treatment)) {
                return spacing;
            }
        }
        throw new IllegalArgumentException(code + " has no spacing for " + treatment);
    }

    /** The agents that a session of this treatment counts as; none for a technique that this protocol does not have. */
    public Set<String> countsAs(Treatment treatment) {
        for (Technique each : techniques) {
            if (each.code().equals(treatment.technique())) {
                return each.countsAs();
            }
        }
        return Set.of();
    }

    /** The {@link ClinicalWords#FINDINGS} that its rules read, in alphabetical order. */
    public Set<String> findingsRead() {
        Set<String> findings = new TreeSet<>();
        rules.of(FindingRule.class).forEach(rule -> findings.addAll(rule.findings()));
        return findings;
    }

    /** The {@link ClinicalWords#AGENTS} that its rules keep a distance from, in alphabetical order. */
    public Set<String> agentsRead() {
        Set<String> agents = new TreeSet<>();
        rules.of(Washout.class).forEach(rule -> agents.addAll(rule.agents()));
        rules.of(Combination.class).forEach(rule -> agents.addAll(rule.agents()));
        return agents;
    }

    /** True where its rules read how the patient's skin reacts. */
    public boolean readsSkin() {
        return rules.of(Spacing.class).stream()
                .anyMatch(spacing -> spacing.verySensitive().isPresent());
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

    private static void requireSpacing(Rules rules, Technique technique, Depth depth) {
        if (rules.of(Spacing.class).stream()
                .noneMatch(spacing ->
                        spacing.scope().areas().isEmpty() && spacing.scope().covers(technique.code(), depth.code()))) {
            throw new IllegalArgumentException(
                    "there is no spacing for " + technique.code() + " at depth " + depth.code());
        }
    }
}
