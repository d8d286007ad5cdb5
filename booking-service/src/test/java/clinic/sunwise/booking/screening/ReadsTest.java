package clinic.sunwise.booking.screening;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.ClinicalWords;
import clinic.sunwise.booking.protocols.Combination;
import clinic.sunwise.booking.protocols.EventSoon;
import clinic.sunwise.booking.protocols.FindingRule;
import clinic.sunwise.booking.protocols.PlannedSun;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.ProtocolRule;
import clinic.sunwise.booking.protocols.Rules;
import clinic.sunwise.booking.protocols.Scope;
import clinic.sunwise.booking.protocols.Source;
import clinic.sunwise.booking.protocols.Spacing;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.protocols.VerdictLevel;
import clinic.sunwise.booking.protocols.Washout;
import clinic.sunwise.booking.protocols.yaml.ShippedProtocols;
import clinic.sunwise.booking.screening.yaml.ShippedQuestions;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadsTest {

    private static final Source SOURCE = new Source("S", "p", Source.Basis.STATED);
    private static final Protocol MOSCOW = ShippedProtocols.load().stream()
            .filter(protocol -> protocol.code().equals("diamond-crystal-oxygen"))
            .findFirst()
            .orElseThrow();
    private static final Scope DIAMOND = new Scope(Set.of("diamond"), Set.of(), Set.of());
    private static final Scope NECK = new Scope(Set.of(), Set.of(), Set.of(Area.NECK));
    private static final List<ProtocolRule> RULES = List.of(
            new FindingRule(Scope.ALL, Set.of("asthma"), VerdictLevel.CLINICIAN, false, SOURCE),
            new FindingRule(DIAMOND, Set.of("diamond-intolerance"), VerdictLevel.REFUSED, false, SOURCE),
            new Washout(
                    NECK,
                    Set.of("laser"),
                    Washout.Direction.BEFORE,
                    Period.ofDays(7),
                    VerdictLevel.CLINICIAN,
                    true,
                    SOURCE),
            new Combination(Scope.ALL, Set.of("mesotherapy"), VerdictLevel.CLINICIAN, SOURCE),
            new PlannedSun(DIAMOND, 14, 3, VerdictLevel.CLINICIAN, SOURCE),
            new EventSoon(NECK, 7, VerdictLevel.ADVICE, SOURCE));

    @Test
    void onlyRulesThatAreForTheTreatmentAreReadFor() {
        Protocol protocol = withRules();
        assertThat(Reads.of(protocol, treatment("crystal", Area.BACK)))
                .isEqualTo(new Reads(Set.of("asthma"), Set.of("mesotherapy"), true, false, false));
        assertThat(Reads.of(protocol, treatment("diamond", Area.BACK)))
                .isEqualTo(
                        new Reads(Set.of("asthma", "diamond-intolerance"), Set.of("mesotherapy"), true, true, false));
        assertThat(Reads.of(protocol, treatment("crystal", Area.NECK)))
                .isEqualTo(new Reads(Set.of("asthma"), Set.of("mesotherapy", "laser"), true, false, true));
    }

    @Test
    void whatIsNotDecidedYetReadsForAllOfIt() {
        Protocol protocol = withRules();
        List<Protocol.Technique> all = protocol.techniques();
        Set<String> both = Set.of("mesotherapy", "laser");
        assertThat(Reads.ofAny(protocol, all, null, Set.of()))
                .isEqualTo(new Reads(Set.of("asthma", "diamond-intolerance"), both, true, true, true));
        assertThat(Reads.ofAny(protocol, all, "superficial", Set.of(Area.NECK)).agents())
                .isEqualTo(both);
        assertThat(Reads.ofAny(protocol, all, "deep", Set.of()))
                .isEqualTo(new Reads(Set.of(), Set.of(), false, false, false));
    }

    @Test
    void ageAndSeasonAskNothing() {
        Protocol utrecht = ShippedProtocols.load().stream()
                .filter(protocol -> protocol.code().equals("microdermabrasion-levels"))
                .findFirst()
                .orElseThrow();
        Protocol bare = new Protocol(
                utrecht.code(),
                1,
                utrecht.title(),
                utrecht.techniques(),
                new Rules(utrecht.rules().of(Spacing.class)),
                utrecht.guidance());
        assertThat(Reads.of(bare, new Treatment(bare.code(), "microdermabrasion", "level-1", Set.of(Area.NECK))))
                .isEqualTo(new Reads(Set.of(), Set.of(), false, false, false));
    }

    /** Whatever word a rule may use, there is a question that tells. */
    @Test
    void everyClinicalWordCanBeAskedFor() {
        Questionnaire shipped = ShippedQuestions.load();
        List<String> lacking = new ArrayList<>();
        ClinicalWords.FINDINGS.stream()
                .filter(finding -> shipped.asked(new Reads(Set.of(finding), Set.of(), false, false, false))
                        .isEmpty())
                .forEach(lacking::add);
        ClinicalWords.AGENTS.stream()
                .filter(agent -> shipped.asked(new Reads(Set.of(), Set.of(agent), false, false, false))
                        .isEmpty())
                .forEach(lacking::add);
        assertThat(lacking).isEmpty();
    }

    /** No question, and no option, that no rule could ever read. */
    @Test
    void everyQuestionCanBeReadByARule() {
        Questionnaire shipped = ShippedQuestions.load();
        assertThat(shipped.asked(new Reads(ClinicalWords.FINDINGS, ClinicalWords.AGENTS, true, true, true)))
                .isEqualTo(shipped.all());
    }

    private static Protocol withRules() {
        List<ProtocolRule> rules = new ArrayList<>(MOSCOW.rules().of(Spacing.class));
        rules.addAll(RULES);
        return new Protocol(MOSCOW.code(), 1, MOSCOW.title(), MOSCOW.techniques(), new Rules(rules), MOSCOW.guidance());
    }

    private static Treatment treatment(String technique, Area area) {
        return new Treatment(MOSCOW.code(), technique, "superficial", Set.of(area));
    }
}
