package clinic.sunwise.booking.protocols.yaml;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two rules of one file that cannot both be meant; in each case the second one is the last of the file. */
class ContradictionsTest {

    private static final String SOURCE = ", source: {document: S9, passage: p, basis: stated}}\n";
    private static final String PROTOCOL = """
        code: small
        version: 1
        title: Small
        techniques:
          - code: t
            title: T
            depths:
              - {code: d, title: D, chosenBy: anyone, source: {document: S9, passage: p, basis: stated}}
              - {code: e, title: E, chosenBy: anyone, source: {document: S9, passage: p, basis: stated}}
            minutesByArea: {back: 45, cheeks: 30, whole-face: 60}
            minutesSource: {document: S9, passage: p, basis: stated}
            course: {sessionsMin: 5, sessionsMax: 12, source: {document: S9, passage: p, basis: stated}}
        rules:
          - {kind: spacing, depths: [d], areas: [cheeks], minimum: P7D, source: {document: S9, passage: p, basis: stated}}
        """;
    private static final String EVERYWHERE = "  - {kind: spacing, minimum: P14D" + SOURCE;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: finding, findings: [vitiligo, diabetes], level: refused | kind: finding, findings: [diabetes], level: advice",
                "kind: combination, agents: [peel], level: allowed | kind: combination, agents: [peel, waxing], level: refused",
                "kind: washout, agents: [laser], direction: before, distance: P7D, level: refused"
                        + " | kind: washout, agents: [laser], direction: before, distance: P9D, level: refused",
                "kind: step, anyOf: [consultation], level: refused | kind: step, anyOf: [consultation], count: 2, level: refused",
                "kind: step-order, step: estimate-signed, before: consultation, level: refused"
                        + " | kind: step-order, step: estimate-signed, before: consultation, level: advice",
                "kind: cooling-off, step: estimate-signed, days: 15, level: refused"
                        + " | kind: cooling-off, step: estimate-signed, days: 7, level: advice",
                "kind: notice, notice: eyelids, level: advice | kind: notice, notice: eyelids, level: clinician",
                "kind: event-soon, days: 7, level: advice | kind: event-soon, days: 9, level: advice",
                "kind: age, refusedBelow: 12, clinicianBelow: 16, clinicianAbove: 65"
                        + " | kind: age, refusedBelow: 16, clinicianBelow: 16, clinicianAbove: 65",
                "kind: maintenance, from: P1M | kind: maintenance, from: P2M",
                "kind: planned-sun, windowDays: 14, indexFrom: 3, level: advice"
                        + " | kind: planned-sun, windowDays: 28, indexFrom: 3, level: advice",
                "kind: season, closed: [{from: 06-01, to: 08-31}] | kind: season, closed: [{from: 05-01, to: 08-31}]",
            })
    void oneQuestionHasOneAnswer(String first, String second) {
        String both = PROTOCOL + EVERYWHERE + rule(first) + rule(second);
        assertThatCode(() -> read(PROTOCOL + EVERYWHERE + rule(first))).doesNotThrowAnyException();
        assertThatCode(() -> read(PROTOCOL + EVERYWHERE + rule(second))).doesNotThrowAnyException();
        assertThatCode(() -> read(PROTOCOL + EVERYWHERE + rule(first) + rule(second + ", techniques: [t]")))
                .as("another scope is another question")
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> read(both))
                .isInstanceOf(BrokenProtocolFile.class)
                .hasMessageStartingWith("test.yaml:17: contradicts or repeats the rule before it: ");
    }

    /** Before them stand 7 days for the cheeks at depth d, and 14 days for everything. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", depths: [d]",
                ", areas: [cheeks], depths: [d]",
                ", areas: [cheeks]",
                ", techniques: [t]",
            })
    void aSpacingThatIsNeverReachedIsAMistake(String scope) {
        assertThatThrownBy(() -> read(PROTOCOL + EVERYWHERE + rule("kind: spacing, minimum: P9D" + scope)))
                .isInstanceOf(BrokenProtocolFile.class)
                .hasMessageStartingWith("test.yaml:16: contradicts or repeats");
    }

    /** Before it stand 7 days for the cheeks at depth d. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "areas: [cheeks], depths: [d] | true",
                "areas: [cheeks], depths: [d], techniques: [t] | true",
                "areas: [cheeks] | false",
                "areas: [cheeks], depths: [e] | false",
                "areas: [back], depths: [d] | false",
                "areas: [whole-face], depths: [d] | false",
                "depths: [d] | false",
            })
    void aSpacingIsHiddenOnlyByOneThatIsForAllOfIt(String scope, boolean hidden) {
        String text = PROTOCOL + rule("kind: spacing, minimum: P9D, " + scope) + EVERYWHERE;
        if (hidden) {
            assertThatThrownBy(() -> read(text)).hasMessageStartingWith("test.yaml:15: contradicts or repeats");
        } else {
            assertThatCode(() -> read(text)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource({"P13D, true", "P14D, false", "P1M, false"})
    void maintenanceDoesNotBeginBeforeTheNextSessionMayBe(String from, boolean refused) {
        String maintenance = rule("kind: maintenance, from: " + from);
        for (String rules : new String[] {EVERYWHERE + maintenance, maintenance + EVERYWHERE}) {
            if (refused) {
                assertThatThrownBy(() -> read(PROTOCOL + rules)).hasMessageStartingWith("test.yaml:16: contradicts");
            } else {
                assertThatCode(() -> read(PROTOCOL + rules)).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void aTechniqueIsThereOnce() {
        int from = PROTOCOL.indexOf("  - code: t");
        String technique = PROTOCOL.substring(from, PROTOCOL.indexOf("rules:"));
        assertThatThrownBy(() -> read(PROTOCOL.replace("rules:", technique + "rules:") + EVERYWHERE))
                .isInstanceOf(BrokenProtocolFile.class)
                .hasMessage("test.yaml:13: there is a technique 't' before this one");
    }

    @Test
    void aDepthIsThereOnce() {
        assertThatThrownBy(() -> read(PROTOCOL.replace("code: e", "code: d") + EVERYWHERE))
                .isInstanceOf(BrokenProtocolFile.class)
                .hasMessage("test.yaml:5: technique 't' has one depth twice");
    }

    private static String rule(String fields) {
        return "  - {" + fields + SOURCE;
    }

    private static void read(String text) {
        ProtocolFile.read("test.yaml", text);
    }
}
