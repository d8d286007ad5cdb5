package clinic.sunwise.booking.protocols.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.booking.protocols.AgeLimits;
import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.ClosedDates;
import clinic.sunwise.booking.protocols.Combination;
import clinic.sunwise.booking.protocols.CoolingOff;
import clinic.sunwise.booking.protocols.EventSoon;
import clinic.sunwise.booking.protocols.FindingRule;
import clinic.sunwise.booking.protocols.Guidance;
import clinic.sunwise.booking.protocols.Maintenance;
import clinic.sunwise.booking.protocols.Notice;
import clinic.sunwise.booking.protocols.PathwayStep;
import clinic.sunwise.booking.protocols.PlannedSun;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Scope;
import clinic.sunwise.booking.protocols.SeasonRule;
import clinic.sunwise.booking.protocols.Source;
import clinic.sunwise.booking.protocols.Spacing;
import clinic.sunwise.booking.protocols.StepOrder;
import clinic.sunwise.booking.protocols.VerdictLevel;
import clinic.sunwise.booking.protocols.Washout;
import clinic.sunwise.booking.sunseason.SunSensitivity;
import clinic.sunwise.booking.words.Translations;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolFileTest {

    static final String SMALL = """
        code: small
        version: 1
        title: Small
        techniques:
          - code: t
            title: T
            depths:
              - {code: d, title: D,
                 chosenBy: anyone,
                 source: {document: S9, passage: p, basis: stated} # t
                }
            minutesByArea: {back: 45}
            minutesSource: {document: S9, passage: m, basis: assumed}
            course: {sessionsMin: 5, sessionsMax: 12, source: {document: S9, passage: p, basis: stated}}
        rules:
          - kind: spacing
            minimum: P14D
            source: {document: S9, passage: p, basis: stated} # s
          - kind: finding
            findings: [vitiligo]
            level: clinician
            sameSkin: true
            source: {document: S9, passage: p, basis: stated}
        """;

    /** What is wrong, and the line of the small protocol that it is told with; the schema refuses the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "version: 1 | version: 0 | :1: versions count from 1",
                "version: 1 | version: one | :2: 'version' is a whole number",
                "version: 1 | version: 1.5 | :2: 'version' is a whole number",
                "version: 1 | version: 99999999999 | :2: 'version' is too large",
                "version: 1 | colour: red | 'version' is missing; there is [colour",
                "title: Small | title: {} | :3: a text has no words in 'en'",
                "code: small | code: Not Kebab | :1: 'code': a code is of small letters",
                "depths: | depth: | :5: technique t needs a depth",
                "minimum: P14D | minimum: P0D | :16: a spacing is positive",
                "minimum: P14D | minimum: P-3D | :17: 'minimum': a distance is written like P14D",
                "minimum: P14D | minimum: fortnight | :17: 'minimum': a distance is written like P14D",
                "minimum: P14D | maximum: P14D | :16: 'minimum' is missing; there is [maximum",
                "basis: stated} # t | basis: guessed} | :10: 'basis' is one of [stated, assumed, evidence], not"
                        + " 'guessed'",
                "passage: p, basis: stated} # s | passage: p} | :18: 'basis' is missing",
                "document: S9 | document: \" \" | :10: a source names its document",
                "    source: {document: S9, passage: p, basis: stated} # s | | 'source' is missing",
                "back: 45 | behind: 45 | :12: there is no area 'behind'",
                "back: 45 | back: 0 | 5 minutes to 8 hours",
                "back: 45 | back: -45 | 5 minutes to 8 hours",
                "back: 45 | back: soon | :12: 'back' is a whole number",
                "passage: m, basis: assumed | passage: m | :13: 'basis' is missing",
                "minutesSource: | minutesSauce: | :5: 'minutesSource' is missing; there is [course, minutesSauce]",
                "chosenBy: anyone | chosenBy: robot | :9: 'chosenBy' is one of [anyone, clinician], not 'robot'",
                "sessionsMin: 5 | sessionsMin: 0 | :14: a course has 1 to 100 sessions",
                "sessionsMax: 12 | sessionsMax: 101 | :14: a course has 1 to 100 sessions",
                "kind: spacing | kind: levitation | :16: 'kind': there is no kind of rule 'levitation'",
                "kind: spacing | sort: spacing | :16: 'kind' is missing",
                "vitiligo | vertigo | :19: there is no finding 'vertigo'",
                "[vitiligo] | [] | :19: at least one finding is named",
                "[vitiligo] | vitiligo | :20: 'findings' is a list",
                "level: clinician | level: allowed | :19: a rule says advice, clinician or refused",
                "sameSkin: true | sameSkin: perhaps | :22: 'sameSkin' is true or false",
                "sameSkin: true | sameSkins: true | :22: there is no key 'sameSkins' here",
            })
    void aBrokenFileSaysWhereAndWhy(String good, String bad, String reason) {
        String broken = SMALL.replace(good, bad == null ? "" : bad);
        assertThat(broken).isNotEqualTo(SMALL);
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(BrokenProtocolFile.class)
                .hasMessageStartingWith("test.yaml:")
                .hasMessageContaining(reason);
        assertThat(ProtocolSchema.violations(broken)).as("the schema").isNotEmpty();
    }

    /** What only the reader can know. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sessionsMin: 5 | sessionsMin: 13 | :14: a course has 1 to 100 sessions, and its most",
                "minimum: P14D | minimum: P3Y | :16: a spacing is positive and at most two years",
                "kind: spacing | {kind: spacing | test.yaml:",
                "kind: finding | techniques: [x]~kind: finding | :19: this protocol has no technique 'x'",
                "kind: finding | depths: [x]~kind: finding | :19: this protocol has no depth 'x'",
                "kind: spacing | areas: [back]~kind: spacing | :1: there is no spacing for t at depth d",
                "version: 1 | version: 1~~version: 2 | :3: 'version' is there twice",
            })
    void theReaderKnowsMoreThanTheSchema(String good, String bad, String reason) {
        String broken = SMALL.replace(good, bad.replace("~~", "\n").replace("~", "\n    "));
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(BrokenProtocolFile.class)
                .hasMessageStartingWith("test.yaml:")
                .hasMessageContaining(reason);
    }

    @Test
    void everyKindOfRuleIsRead() {
        String all = SMALL + """
              - kind: maintenance
                from: P2M
                to: P3M
                source: {document: S9, passage: p, basis: stated}
              - kind: age
                refusedBelow: 12
                clinicianBelow: 16
                clinicianAbove: 65
                guardianBelow: 18
                source: {document: S9, passage: p, basis: stated}
              - kind: washout
                techniques: [t]
                depths: [d]
                areas: [whole-face]
                agents: [laser, ipl]
                direction: after
                distance: P1W
                level: advice
                sameSkin: true
                source: {document: S9, passage: p, basis: evidence}
              - kind: season
                sun: {windowDays: 42, clinician: mean, clinicianFrom: 2.5, adviceDays: 90, adviceFrom: 3}
                source: {document: S9, passage: p, basis: stated}
              - kind: season
                closed: [{from: 06-01, to: 08-31}]
                source: {document: S9, passage: p, basis: stated}
              - kind: planned-sun
                windowDays: 14
                indexFrom: 5.5
                level: clinician
                source: {document: S9, passage: p, basis: stated}
              - kind: step
                anyOf: [consultation]
                count: 2
                level: refused
                source: {document: S9, passage: p, basis: stated}
              - kind: step-order
                step: estimate-signed
                before: consultation
                number: 2
                level: refused
                source: {document: S9, passage: p, basis: stated}
              - kind: cooling-off
                step: estimate-signed
                days: 15
                level: refused
                source: {document: S9, passage: p, basis: stated}
              - kind: combination
                agents: [peel]
                level: allowed
                source: {document: S9, passage: p, basis: stated}
              - kind: notice
                notice: driving
                level: advice
                source: {document: S9, passage: p, basis: stated}
              - kind: event-soon
                days: 7
                level: advice
                source: {document: S9, passage: p, basis: stated}
            """;
        Source stated = new Source("S9", "p", Source.Basis.STATED);
        Scope everything = Scope.ALL;
        assertThat(ProtocolSchema.violations(all)).isEmpty();
        assertThat(read(all).rules())
                .containsExactly(
                        new Spacing(everything, Period.ofDays(14), Optional.empty(), Optional.empty(), stated),
                        new FindingRule(everything, Set.of("vitiligo"), VerdictLevel.CLINICIAN, true, stated),
                        new Maintenance(everything, Period.ofMonths(2), Optional.of(Period.ofMonths(3)), stated),
                        new AgeLimits(everything, 12, 16, 65, 18, stated),
                        new Washout(
                                new Scope(Set.of("t"), Set.of("d"), Set.of(Area.WHOLE_FACE)),
                                Set.of("laser", "ipl"),
                                Washout.Direction.AFTER,
                                Period.ofDays(7),
                                VerdictLevel.ADVICE,
                                true,
                                new Source("S9", "p", Source.Basis.EVIDENCE)),
                        new SeasonRule(
                                everything,
                                Optional.of(new SunSensitivity(42, SunSensitivity.Measure.MEAN, 2.5, 90, 3)),
                                List.of(),
                                stated),
                        new SeasonRule(
                                everything,
                                Optional.empty(),
                                List.of(new ClosedDates(MonthDay.of(6, 1), MonthDay.of(8, 31))),
                                stated),
                        new PlannedSun(everything, 14, 5.5, VerdictLevel.CLINICIAN, stated),
                        new PathwayStep(everything, Set.of("consultation"), 2, VerdictLevel.REFUSED, stated),
                        new StepOrder(everything, "estimate-signed", "consultation", 2, VerdictLevel.REFUSED, stated),
                        new CoolingOff(everything, "estimate-signed", 15, VerdictLevel.REFUSED, stated),
                        new Combination(everything, Set.of("peel"), VerdictLevel.ALLOWED, stated),
                        new Notice(everything, "driving", VerdictLevel.ADVICE, stated),
                        new EventSoon(everything, 7, VerdictLevel.ADVICE, stated));
    }

    @Test
    void guidanceIsRead() {
        String all = SMALL + """
            preparation:
              - {code: no-wax, firstDay: 0, lastDay: 7, text: No waxing, source: {document: S9, passage: p, basis: stated}}
            aftercare:
              - {code: cream, techniques: [t], firstDay: 0, lastDay: 28, text: Cream, source: {document: S9, passage: p, basis: stated}}
            sessionSteps:
              - {code: clean, text: Clean, source: {document: S9, passage: p, basis: stated}}
            followUps:
              - {code: dressing, title: Dressing, firstDay: 1, lastDay: 3, minutes: 15, source: {document: S9, passage: p, basis: stated}}
            """;
        Source stated = new Source("S9", "p", Source.Basis.STATED);
        Scope t = new Scope(Set.of("t"), Set.of(), Set.of());
        assertThat(ProtocolSchema.violations(all)).isEmpty();
        assertThat(read(all).guidance())
                .isEqualTo(new Guidance(
                        List.of(new Guidance.Care("no-wax", Scope.ALL, 0, 7, Translations.same("No waxing"), stated)),
                        List.of(new Guidance.Care("cream", t, 0, 28, Translations.same("Cream"), stated)),
                        List.of(new Guidance.SessionStep("clean", Scope.ALL, Translations.same("Clean"), stated)),
                        List.of(new Guidance.FollowUp(
                                "dressing", Scope.ALL, Translations.same("Dressing"), 1, 3, 15, stated))));
    }

    /** What is wrong with a text or a code of the guidance is told like anything else. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "preparation | firstDay: 0, lastDay: 3, text: {en: A} | test.yaml:25: a text has no words in 'es'",
                "aftercare | firstDay: 0, lastDay: 366, text: A | test.yaml:25: the last day of care is 0 to 365: 366",
                "aftercare | firstDay: 4, lastDay: 3, text: A | test.yaml:25: the last day of care is 4 to 365: 3",
                "aftercare | firstDay: 0, lastDay: 3 | test.yaml:25: 'text' is missing",
                "sessionSteps | text: A, depths: [x] | test.yaml:25: this protocol has no depth 'x'",
                "sessionSteps | text: A, when: now | test.yaml:25: there is no key 'when' here",
                "aftercare | firstDay: 0, lastDay: 3, text: A}~  - {code: c, S, firstDay: 0, lastDay: 3, text: A"
                        + " | test.yaml:1: 'aftercare' has 'c' twice",
                "sessionSteps | text: A}~  - {code: c, S, text: A | test.yaml:1: 'sessionSteps' has 'c' twice",
            })
    void brokenGuidanceSaysWhereAndWhy(String list, String item, String reason) {
        String entry = "%s:%n  - {code: c, S, %s}%n"
                .formatted(list, item.replace("~", "\n"))
                .replace("S,", "source: {document: S9, passage: p, basis: stated},");
        assertThatThrownBy(() -> read(SMALL + entry)).hasMessageContaining(reason);
    }

    @Test
    void aTitleIsThereInEveryLanguageOrOnceForAll() {
        String translated = SMALL.replaceFirst("title: .*", "title: {en: A, es: B, fr: C, nl: D, ru: E}");
        assertThat(read(SMALL).title()).isEqualTo(Translations.same("Small"));
        assertThat(read(translated).title().in(Locale.FRENCH)).isEqualTo("C");
        for (String wrong : List.of(translated.replace(", ru: E", ""), translated.replace("ru: E", "ru: E, de: F"))) {
            assertThatThrownBy(() -> read(wrong))
                    .hasMessageMatching("test.yaml:\\d+: a text (has no words in 'ru'|is in).*");
            assertThat(ProtocolSchema.violations(wrong)).isNotEmpty();
        }
    }

    @Test
    void whatIsNoYamlIsToldWithItsLine() {
        assertThatThrownBy(() -> read("a: 1\nb: [1\n")).hasMessageStartingWith("test.yaml:3: ");
        assertThatThrownBy(() -> read("")).hasMessage("test.yaml: the file is empty");
        assertThatThrownBy(() -> read("- 1")).hasMessageStartingWith("test.yaml:1: here a mapping");
        assertThatThrownBy(() -> read("[1]: 2")).hasMessageStartingWith("test.yaml:1: a key is a word");
    }

    static Protocol read(String text) {
        return ProtocolFile.read("test.yaml", text);
    }
}
