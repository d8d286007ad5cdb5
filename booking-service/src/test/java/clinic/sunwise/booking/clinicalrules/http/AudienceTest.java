package clinic.sunwise.booking.clinicalrules.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.clinicalrules.ClinicalRuleCases;
import clinic.sunwise.booking.clinicalrules.Reason;
import clinic.sunwise.booking.clinicalrules.Verdict;
import clinic.sunwise.booking.protocols.ClinicalWords;
import clinic.sunwise.booking.words.Languages;
import clinic.sunwise.booking.words.Words;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who hears what the patient has answered, held to every reason that the table of cases gives. */
class AudienceTest {

    /** Rules that read answers; a rule that is neither here nor known to {@link Reason} as one without answers fails. */
    private static final Set<String> OF_ANSWERS = Set.of(
            "contraindication",
            "washout-before",
            "washout-after",
            "recent-sun",
            "combination",
            "planned-sun",
            "event-soon");

    private static final UUID PATIENT = UUID.fromString("00000000-0000-4000-8000-000000000101");

    static Stream<Locale> languages() {
        return Languages.ALL.stream();
    }

    @Test
    void everyRuleOfAnswersTells() {
        assertThat(ClinicalRuleCases.reasons().stream()
                        .filter(reason -> !reason.rule().equals("minimum-spacing"))
                        .filter(Reason::tellsAnswers)
                        .map(Reason::rule))
                .hasSameElementsAs(OF_ANSWERS);
    }

    @Test
    void spacingTellsOnlyWhereSkinOrSomebodyElsesTreatmentDecides() {
        assertThat(ClinicalRuleCases.reasons())
                .filteredOn(reason -> reason.rule().equals("minimum-spacing"))
                .allSatisfy(reason -> assertThat(reason.tellsAnswers())
                        .isEqualTo(reason.facts().containsKey("agent")
                                || reason.facts().containsKey("skin")))
                .anyMatch(Reason::tellsAnswers)
                .anyMatch(reason -> !reason.tellsAnswers());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nobodyAtTheDeskIsToldAnAnswer(Locale language) {
        List<String> answers = Stream.of(ClinicalWords.FINDINGS, ClinicalWords.AGENTS)
                .flatMap(Set::stream)
                .map(word -> Words.of(Words.NAMES, language).say("name." + word))
                .toList();
        Audience desk = new Audience(language, false);
        for (Reason reason : ClinicalRuleCases.reasons()) {
            VerdictView.ReasonView view =
                    VerdictView.of(new Verdict(List.of(reason)), desk).reasons().getFirst();
            if (reason.tellsAnswers()) {
                assertThat(view.facts()).isEmpty();
                assertThat(view.source()).isNull();
                assertThat(answers).noneMatch(view.message()::contains);
            }
            assertThat(view.message()).isNotBlank().doesNotContain("{");
            assertThat(view.rule()).isEqualTo(reason.rule());
            assertThat(view.earliest()).isEqualTo(reason.earliest().orElse(null));
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void sheAndWhoTreatsHerHearAll(Role role) {
        Caller caller =
                new Caller("somebody", role, Set.of("utrecht"), role == Role.PATIENT ? PATIENT : null, "Somebody");
        assertThat(Audience.of(caller, PATIENT, Locale.ENGLISH).hearsAnswers())
                .isEqualTo(role == Role.PATIENT || role == Role.THERAPIST || role == Role.CLINICIAN);
        assertThat(Audience.of(caller, null, Locale.ENGLISH).hearsAnswers())
                .as("nobody's answers")
                .isTrue();
    }
}
