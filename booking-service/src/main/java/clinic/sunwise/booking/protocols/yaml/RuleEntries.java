package clinic.sunwise.booking.protocols.yaml;

import clinic.sunwise.booking.protocols.AgeLimits;
import clinic.sunwise.booking.protocols.ClosedDates;
import clinic.sunwise.booking.protocols.Combination;
import clinic.sunwise.booking.protocols.CoolingOff;
import clinic.sunwise.booking.protocols.EventSoon;
import clinic.sunwise.booking.protocols.FindingRule;
import clinic.sunwise.booking.protocols.Maintenance;
import clinic.sunwise.booking.protocols.Notice;
import clinic.sunwise.booking.protocols.PathwayStep;
import clinic.sunwise.booking.protocols.PlannedSun;
import clinic.sunwise.booking.protocols.ProtocolRule;
import clinic.sunwise.booking.protocols.Scope;
import clinic.sunwise.booking.protocols.SeasonRule;
import clinic.sunwise.booking.protocols.Spacing;
import clinic.sunwise.booking.protocols.StepOrder;
import clinic.sunwise.booking.protocols.VerdictLevel;
import clinic.sunwise.booking.protocols.Washout;
import clinic.sunwise.booking.sunseason.SunSensitivity;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** The rules of a protocol file, each read by its {@code kind}. */
final class RuleEntries {

    private static final Map<String, BiFunction<Entry, Scope, ProtocolRule>> KINDS = Map.ofEntries(
            Map.entry("spacing", RuleEntries::spacing),
            Map.entry("maintenance", RuleEntries::maintenance),
            Map.entry("age", RuleEntries::age),
            Map.entry("washout", RuleEntries::washout),
            Map.entry("season", RuleEntries::season),
            Map.entry("planned-sun", RuleEntries::plannedSun),
            Map.entry("finding", RuleEntries::finding),
            Map.entry("step", RuleEntries::step),
            Map.entry("step-order", RuleEntries::stepOrder),
            Map.entry("cooling-off", RuleEntries::coolingOff),
            Map.entry("combination", RuleEntries::combination),
            Map.entry("notice", RuleEntries::notice),
            Map.entry("event-soon", RuleEntries::eventSoon));

    private RuleEntries() {}

    static ProtocolRule rule(Entry entry, Scope scope) {
        BiFunction<Entry, Scope, ProtocolRule> kind = entry.parsed("kind", RuleEntries::kind);
        return kind.apply(entry, scope);
    }

    private static BiFunction<Entry, Scope, ProtocolRule> kind(String code) {
        BiFunction<Entry, Scope, ProtocolRule> kind = KINDS.get(code);
        if (kind == null) {
            throw new IllegalArgumentException(
                    "there is no kind of rule '" + code + "', but " + new TreeSet<>(KINDS.keySet()));
        }
        return kind;
    }

    private static ProtocolRule spacing(Entry entry, Scope scope) {
        return new Spacing(
                scope,
                entry.parsed("minimum", Distance::parse),
                entry.optionalParsed("verySensitive", Distance::parse),
                entry.optionalParsed("longest", Distance::parse),
                SourceEntry.source(entry));
    }

    private static ProtocolRule maintenance(Entry entry, Scope scope) {
        return new Maintenance(
                scope,
                entry.parsed("from", Distance::parse),
                entry.optionalParsed("to", Distance::parse),
                SourceEntry.source(entry));
    }

    private static ProtocolRule age(Entry entry, Scope scope) {
        return new AgeLimits(
                scope,
                entry.number("refusedBelow"),
                entry.number("clinicianBelow"),
                entry.number("clinicianAbove"),
                entry.number("guardianBelow", 0),
                SourceEntry.source(entry));
    }

    private static ProtocolRule washout(Entry entry, Scope scope) {
        return new Washout(
                scope,
                Set.copyOf(entry.texts("agents")),
                entry.word("direction", Washout.Direction.class),
                entry.parsed("distance", Distance::parse),
                entry.word("level", VerdictLevel.class),
                entry.flag("sameSkin"),
                SourceEntry.source(entry));
    }

    private static ProtocolRule season(Entry entry, Scope scope) {
        return new SeasonRule(
                scope,
                entry.optionalEntry("sun", RuleEntries::sensitivity),
                entry.entries("closed", RuleEntries::closed),
                SourceEntry.source(entry));
    }

    private static SunSensitivity sensitivity(Entry entry) {
        return new SunSensitivity(
                entry.number("windowDays"),
                entry.word("clinician", SunSensitivity.Measure.class),
                entry.decimal("clinicianFrom"),
                entry.number("adviceDays"),
                entry.decimal("adviceFrom"));
    }

    private static ClosedDates closed(Entry entry) {
        return new ClosedDates(entry.parsed("from", RuleEntries::date), entry.parsed("to", RuleEntries::date));
    }

    private static MonthDay date(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a date of every year is written like 06-15, not " + text, e);
        }
    }

    private static ProtocolRule plannedSun(Entry entry, Scope scope) {
        return new PlannedSun(
                scope,
                entry.number("windowDays"),
                entry.decimal("indexFrom"),
                entry.word("level", VerdictLevel.class),
                SourceEntry.source(entry));
    }

    private static ProtocolRule finding(Entry entry, Scope scope) {
        return new FindingRule(
                scope,
                Set.copyOf(entry.texts("findings")),
                entry.word("level", VerdictLevel.class),
                entry.flag("sameSkin"),
                SourceEntry.source(entry));
    }

    private static ProtocolRule step(Entry entry, Scope scope) {
        return new PathwayStep(
                scope,
                Set.copyOf(entry.texts("anyOf")),
                entry.number("count", 1),
                entry.word("level", VerdictLevel.class),
                SourceEntry.source(entry));
    }

    private static ProtocolRule stepOrder(Entry entry, Scope scope) {
        return new StepOrder(
                scope,
                entry.text("step"),
                entry.text("before"),
                entry.number("number", 1),
                entry.word("level", VerdictLevel.class),
                SourceEntry.source(entry));
    }

    private static ProtocolRule coolingOff(Entry entry, Scope scope) {
        return new CoolingOff(
                scope,
                entry.text("step"),
                entry.number("days"),
                entry.word("level", VerdictLevel.class),
                SourceEntry.source(entry));
    }

    private static ProtocolRule combination(Entry entry, Scope scope) {
        return new Combination(
                scope,
                Set.copyOf(entry.texts("agents")),
                entry.word("level", VerdictLevel.class),
                SourceEntry.source(entry));
    }

    private static ProtocolRule notice(Entry entry, Scope scope) {
        return new Notice(
                scope, entry.text("notice"), entry.word("level", VerdictLevel.class), SourceEntry.source(entry));
    }

    private static ProtocolRule eventSoon(Entry entry, Scope scope) {
        return new EventSoon(
                scope, entry.number("days"), entry.word("level", VerdictLevel.class), SourceEntry.source(entry));
    }
}
