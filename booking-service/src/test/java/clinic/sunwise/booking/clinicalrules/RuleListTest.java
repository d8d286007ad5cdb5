package clinic.sunwise.booking.clinicalrules;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.protocols.AgeLimits;
import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.ClinicalWords;
import clinic.sunwise.booking.protocols.Combination;
import clinic.sunwise.booking.protocols.CoolingOff;
import clinic.sunwise.booking.protocols.EventSoon;
import clinic.sunwise.booking.protocols.FindingRule;
import clinic.sunwise.booking.protocols.Maintenance;
import clinic.sunwise.booking.protocols.Notice;
import clinic.sunwise.booking.protocols.PathwayStep;
import clinic.sunwise.booking.protocols.PlannedSun;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.ProtocolRule;
import clinic.sunwise.booking.protocols.Scope;
import clinic.sunwise.booking.protocols.SeasonRule;
import clinic.sunwise.booking.protocols.Source;
import clinic.sunwise.booking.protocols.Spacing;
import clinic.sunwise.booking.protocols.StepOrder;
import clinic.sunwise.booking.protocols.VerdictLevel;
import clinic.sunwise.booking.protocols.Washout;
import clinic.sunwise.booking.protocols.yaml.ShippedProtocols;
import clinic.sunwise.booking.sunseason.SunSensitivity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of rules that a medical director signs is written from the shipped protocols, and is never older than they. */
class RuleListTest {

    private static final Path LIST = Path.of("../docs/clinical-rules.md");
    private static final String REFRESH =
            "mvn -pl booking-service -am verify -Dtest=RuleListTest -Dsunwise.refresh=true";

    @Test
    void theListIsUpToDate() throws IOException {
        String list = list();
        if (Boolean.getBoolean("sunwise.refresh")) {
            Files.writeString(LIST, list);
        }
        assertThat(LIST).as("refresh it with: " + REFRESH).exists();
        assertThat(Files.readString(LIST)).as("refresh it with: " + REFRESH).isEqualTo(list);
    }

    @Test
    void everyReasonOfAShippedProtocolHasItsWords() {
        Set<String> needed = new TreeSet<>(Set.of(
                "guardian-consent",
                "depth-for-clinicians",
                "washout-neighbour",
                "sun-season-moderate",
                "sun-always-strong",
                "season-closed",
                "course-gap",
                "course-complete",
                "maintenance-early",
                "maintenance-late"));
        ShippedProtocols.load()
                .forEach(protocol -> protocol.rules().stream()
                        .filter(rule -> !(rule instanceof Maintenance))
                        .map(ProtocolRule::code)
                        .forEach(needed::add));
        assertThat(keys("clinic.sunwise.booking.clinicalrules.http.reasons")).containsAll(needed);
    }

    @Test
    void everyClinicalWordHasAName() {
        Set<String> needed = new TreeSet<>();
        ClinicalWords.FINDINGS.forEach(finding -> needed.add("name." + finding));
        ClinicalWords.AGENTS.forEach(agent -> needed.add("name." + agent));
        ClinicalWords.STEPS.forEach(step -> needed.add("name." + step));
        assertThat(keys("clinic.sunwise.booking.words.names")).containsAll(needed);
    }

    private static Set<String> keys(String bundle) {
        return ResourceBundle.getBundle(
                        bundle,
                        Locale.ROOT,
                        ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet();
    }

    /** A word that no rule of any protocol reads would be asked of patients for nothing. */
    @Test
    void everyWordIsReadBySomeProtocol() {
        assertThat(ShippedProtocols.load().stream()
                        .flatMap(protocol -> protocol.findingsRead().stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(ClinicalWords.FINDINGS);
        assertThat(ShippedProtocols.load().stream()
                        .flatMap(protocol -> protocol.agentsRead().stream())
                        .collect(Collectors.toSet()))
                .containsAll(Set.of("laser", "waxing", "botulinum", "isotretinoin", "deep-tan", "mesotherapy"));
        assertThat(Stream.of(Step.Kind.values()).map(Step.Kind::code).collect(Collectors.toSet()))
                .isEqualTo(ClinicalWords.STEPS);
    }

    private static String list() {
        return "# The clinical rules, as shipped\n\nWritten from the protocols by a test; refresh it with\n\n    "
                + REFRESH
                + "\n\n"
                + "A clinic's medical director can change any number with an effective date. A verdict is `REFUSED`"
                + " (nobody books), `CLINICIAN` (a clinician, with a written reason) or `ADVICE` (anyone who has read"
                + " it).\n"
                + ShippedProtocols.load().stream().map(RuleListTest::section).collect(Collectors.joining());
    }

    private static String section(Protocol protocol) {
        return "\n## " + protocol.title().in(Locale.ENGLISH) + " (`" + protocol.code() + "`, version "
                + protocol.version() + ")\n\n"
                + "| treatment | rule | verdict | source |\n|---|---|---|---|\n"
                + protocol.techniques().stream().map(RuleListTest::course).collect(Collectors.joining())
                + protocol.rules().stream().map(RuleListTest::row).collect(Collectors.joining())
                + new SessionRows(RuleListTest::scope, RuleListTest::source).of(protocol)
                + "\nSigned for the clinic, with date: ________________________________\n";
    }

    private static String course(Protocol.Technique technique) {
        return "| " + technique.code() + " | a course has " + technique.course().sessionsMin() + " to "
                + technique.course().sessionsMax() + " sessions | ADVICE | "
                + source(technique.course().source()) + " |\n";
    }

    private static String row(ProtocolRule rule) {
        return "| " + scope(rule.scope()) + " | " + words(rule) + " | " + level(rule) + " | " + source(rule.source())
                + " |\n";
    }

    private static String scope(Scope scope) {
        return Stream.of(
                        scope.techniques(),
                        scope.depths(),
                        scope.areas().stream().map(Area::code).toList())
                .filter(each -> !each.isEmpty())
                .map(RuleListTest::sorted)
                .collect(Collectors.collectingAndThen(Collectors.joining("; "), text -> text.isEmpty() ? "all" : text));
    }

    private static String level(ProtocolRule rule) {
        return switch (rule) {
            case Washout each -> each.level().name();
            case FindingRule each -> each.level().name();
            case PathwayStep each -> each.level().name();
            case StepOrder each -> each.level().name();
            case CoolingOff each -> each.level().name();
            case Combination each -> each.level().name();
            case Notice each -> each.level().name();
            case EventSoon each -> each.level().name();
            case PlannedSun each -> each.level().name();
            case Spacing each -> each.longest().isPresent() ? "CLINICIAN; over the longest ADVICE" : "CLINICIAN";
            case AgeLimits _ -> "REFUSED or CLINICIAN";
            case Maintenance _ -> "ADVICE";
            case SeasonRule each ->
                each.sensitivity()
                                .filter(sun -> sun.clinician() == SunSensitivity.Measure.NONE)
                                .isPresent()
                        ? VerdictLevel.ADVICE.name()
                        : "CLINICIAN or ADVICE";
        };
    }

    private static String words(ProtocolRule rule) {
        return switch (rule) {
            case Spacing each ->
                "at least " + span(each.minimum()) + " between two sessions on the same skin"
                        + each.verySensitive()
                                .map(p -> ", " + span(p) + " for very sensitive skin")
                                .orElse("")
                        + each.longest()
                                .map(p -> ", at most " + span(p) + " within a course")
                                .orElse("");
            case Maintenance each ->
                "after the course one session every " + span(each.from())
                        + each.to().map(p -> " to " + span(p)).orElse("");
            case AgeLimits each ->
                "refused under " + each.refusedBelow() + ", clinician under " + each.clinicianBelow() + " and over "
                        + each.clinicianAbove() + ", guardian's consent under " + each.guardianBelow();
            case Washout each ->
                each.direction() == Washout.Direction.BEFORE
                        ? span(each.distance()) + " after " + sorted(each.agents()) + where(each.sameSkin())
                        : span(each.distance()) + " without " + sorted(each.agents()) + " afterwards"
                                + where(each.sameSkin());
            case SeasonRule each -> each.sensitivity().map(RuleListTest::sun).orElse("closed " + each.closed());
            case PlannedSun each ->
                "no planned stay in the sun (index from " + each.indexFrom() + ") within " + each.windowDays()
                        + " days";
            case FindingRule each -> "not with " + sorted(each.findings()) + where(each.sameSkin());
            case PathwayStep each ->
                each.count() + " × " + String.join(" or ", new TreeSet<>(each.anyOf())) + " before";
            case StepOrder each -> each.step() + " strictly before " + each.before() + " number " + each.number();
            case CoolingOff each -> "more than " + each.days() + " days after " + each.step();
            case Combination each -> sorted(each.agents()) + " on the same day and skin";
            case Notice each -> "note on " + each.notice();
            case EventSoon each -> "no event within " + each.days() + " days";
        };
    }

    private static String sun(SunSensitivity sun) {
        String clinician = switch (sun.clinician()) {
            case MAXIMUM -> "clinician from index " + sun.clinicianFrom() + " on any of " + sun.windowDays() + " days";
            case MEAN ->
                "clinician from index " + sun.clinicianFrom() + " on average over " + sun.windowDays() + " days";
            case NONE -> "any season";
        };
        return clinician + ", advice from " + sun.adviceFrom() + " on any of " + sun.adviceDays() + " days";
    }

    private static String where(boolean sameSkin) {
        return sameSkin ? " (same skin)" : "";
    }

    private static String span(Period period) {
        return period.toTotalMonths() > 0 ? period.toTotalMonths() + " months" : period.getDays() + " days";
    }

    private static String sorted(Collection<String> codes) {
        return codes.stream().sorted(Comparator.naturalOrder()).collect(Collectors.joining(", "));
    }

    private static String source(Source source) {
        return source.document() + ": " + source.passage() + " ("
                + source.basis().name().toLowerCase(Locale.ROOT) + ")";
    }
}
