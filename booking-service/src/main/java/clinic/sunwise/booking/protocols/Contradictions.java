package clinic.sunwise.booking.protocols;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds rules of one protocol that cannot both be meant: two answers to one question about the same treatments, a spacing that is
 * never reached because an earlier one covers all that it is for, a maintenance that begins before the next session may be.
 */
public final class Contradictions {

    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    private final List<ProtocolRule> before = new ArrayList<>();

    /**
     * Adds the next rule of the protocol.
     *
     * @return the same rule
     * @throws IllegalArgumentException if it contradicts one before it; the message names both
     */
    public <R extends ProtocolRule> R add(R rule) {
        before.stream()
                .filter(earlier -> contradicts(earlier, rule))
                .findFirst()
                .ifPresent(earlier -> {
                    throw new IllegalArgumentException(
                            "contradicts or repeats the rule before it: " + said(earlier) + ", and here " + said(rule));
                });
        before.add(rule);
        return rule;
    }

    private static boolean contradicts(ProtocolRule earlier, ProtocolRule rule) {
        if (earlier instanceof Spacing first && rule instanceof Spacing second) {
            return covers(first.scope(), second.scope());
        }
        if (earlier instanceof Spacing spacing && rule instanceof Maintenance maintenance) {
            return isTooSoon(maintenance, spacing);
        }
        if (earlier instanceof Maintenance maintenance && rule instanceof Spacing spacing) {
            return isTooSoon(maintenance, spacing);
        }
        return earlier.getClass() == rule.getClass()
                && earlier.scope().equals(rule.scope())
                && questions(earlier).stream().anyMatch(questions(rule)::contains);
    }

    private static boolean isTooSoon(Maintenance maintenance, Spacing spacing) {
        return maintenance.scope().equals(spacing.scope())
                && ANY_DAY.plus(maintenance.from()).isBefore(ANY_DAY.plus(spacing.minimum()));
    }

    /** True where the first scope is for every treatment that the second is for. */
    private static boolean covers(Scope one, Scope other) {
        return covers(one.techniques(), other.techniques())
                && covers(one.depths(), other.depths())
                && covers(Area.elementary(one.areas()), Area.elementary(other.areas()));
    }

    private static boolean covers(Set<?> one, Set<?> other) {
        return one.isEmpty() || (!other.isEmpty() && one.containsAll(other));
    }

    /** What a rule answers within its scope; two rules of a kind that share one of them are one too many. */
    private static Set<List<?>> questions(ProtocolRule rule) {
        return switch (rule) {
            case FindingRule finding -> each(finding.findings(), finding.sameSkin());
            case Combination combination -> each(combination.agents(), "");
            case Washout washout ->
                each(washout.agents(), List.of(washout.direction(), washout.sameSkin(), washout.level()));
            case PathwayStep step -> Set.of(List.of(step.anyOf()));
            case StepOrder order -> Set.of(List.of(order.step(), order.before(), order.number()));
            case CoolingOff coolingOff -> Set.of(List.of(coolingOff.step()));
            case Notice notice -> Set.of(List.of(notice.notice()));
            case EventSoon event -> Set.of(List.of(event.level()));
            case PlannedSun sun -> Set.of(List.of(sun.level()));
            case AgeLimits only -> Set.of(List.of());
            case Maintenance only -> Set.of(List.of());
            case SeasonRule season -> Set.of(List.of(season.sensitivity().isPresent()));
            case Spacing only -> Set.of(List.of());
        };
    }

    private static Set<List<?>> each(Set<String> words, Object besides) {
        return Set.copyOf(
                words.stream().<List<?>>map(word -> List.of(word, besides)).toList());
    }

    private static String said(ProtocolRule rule) {
        return rule.code() + " '" + rule.source().passage() + "'";
    }
}
