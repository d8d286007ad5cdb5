package clinic.sunwise.booking.screening;

import clinic.sunwise.booking.protocols.AgeLimits;
import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Combination;
import clinic.sunwise.booking.protocols.CoolingOff;
import clinic.sunwise.booking.protocols.EventSoon;
import clinic.sunwise.booking.protocols.FindingRule;
import clinic.sunwise.booking.protocols.Maintenance;
import clinic.sunwise.booking.protocols.Notice;
import clinic.sunwise.booking.protocols.PathwayStep;
import clinic.sunwise.booking.protocols.PlannedSun;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Protocol.Technique;
import clinic.sunwise.booking.protocols.ProtocolRule;
import clinic.sunwise.booking.protocols.SeasonRule;
import clinic.sunwise.booking.protocols.Spacing;
import clinic.sunwise.booking.protocols.StepOrder;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.protocols.Washout;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules that are for a treatment want to know. The questions follow from it.
 *
 * @param findings codes of findings
 * @param agents codes of exposures
 * @param skin how sensitive the skin is
 * @param stays planned times in the sun
 * @param events days on which she wants to be seen
 */
public record Reads(Set<String> findings, Set<String> agents, boolean skin, boolean stays, boolean events) {

    private static final Reads NOTHING = new Reads(Set.of(), Set.of(), false, false, false);

    public Reads {
        findings = Set.copyOf(findings);
        agents = Set.copyOf(agents);
    }

    /** What the rules of this protocol want to know before this treatment. */
    public static Reads of(Protocol protocol, Treatment treatment) {
        return protocol.rules().stream()
                .filter(rule -> rule.covers(treatment))
                .map(Reads::of)
                .reduce(NOTHING, Reads::and);
    }

    /**
     * What they want to know before any of these.
     *
     * @param depth null for any
     * @param areas empty for any
     */
    public static Reads ofAny(Protocol protocol, List<Technique> techniques, @Nullable String depth, Set<Area> areas) {
        return techniques.stream()
                .flatMap(technique -> technique.depths().stream()
                        .filter(each -> depth == null || each.code().equals(depth))
                        .map(each -> of(
                                protocol,
                                new Treatment(
                                        protocol.code(),
                                        technique.code(),
                                        each.code(),
                                        areas.isEmpty() ? technique.durations().keySet() : areas))))
                .reduce(NOTHING, Reads::and);
    }

    private static Reads of(ProtocolRule rule) {
        return switch (rule) {
            case FindingRule contraindication -> ofFindings(contraindication.findings());
            case Washout washout -> ofAgents(washout.agents());
            case Combination combination -> ofAgents(combination.agents());
            case Spacing spacing ->
                new Reads(Set.of(), Set.of(), spacing.verySensitive().isPresent(), false, false);
            case PlannedSun sun -> new Reads(Set.of(), Set.of(), false, true, false);
            case EventSoon event -> new Reads(Set.of(), Set.of(), false, false, true);
            case AgeLimits age -> NOTHING;
            case CoolingOff days -> NOTHING;
            case Maintenance interval -> NOTHING;
            case Notice notice -> NOTHING;
            case PathwayStep step -> NOTHING;
            case SeasonRule season -> NOTHING;
            case StepOrder order -> NOTHING;
        };
    }

    private static Reads ofFindings(Set<String> findings) {
        return new Reads(findings, Set.of(), false, false, false);
    }

    private static Reads ofAgents(Set<String> agents) {
        return new Reads(Set.of(), agents, false, false, false);
    }

    private Reads and(Reads other) {
        return new Reads(
                union(findings, other.findings),
                union(agents, other.agents),
                skin || other.skin,
                stays || other.stays,
                events || other.events);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
