package clinic.sunwise.booking.clinicalrules.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.clinicalrules.ClinicalRuleCases;
import clinic.sunwise.booking.clinicalrules.Reason;
import clinic.sunwise.booking.protocols.ClinicalWords;
import clinic.sunwise.booking.protocols.Source;
import clinic.sunwise.booking.protocols.VerdictLevel;
import clinic.sunwise.booking.words.Languages;
import clinic.sunwise.booking.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reason that the rules give in the table of cases, with the facts that they really give, is said in every language. */
class ReasonsInWordsTest {

    /** Without season-closed: no shipped protocol has fixed dates. */
    private static final Set<String> RULES = Set.of(
            "minimum-spacing",
            "age",
            "guardian-consent",
            "missing-step",
            "step-order",
            "cooling-off",
            "contraindication",
            "eyelids",
            "driving",
            "depth-for-clinicians",
            "washout-before",
            "washout-after",
            "washout-neighbour",
            "recent-sun",
            "combination",
            "sun-season",
            "sun-season-moderate",
            "sun-always-strong",
            "planned-sun",
            "course-gap",
            "course-complete",
            "maintenance-early",
            "maintenance-late",
            "event-soon");

    private static final List<Reason> REASONS = ClinicalRuleCases.reasons();

    static Stream<Locale> languages() {
        return Languages.ALL.stream();
    }

    @Test
    void theTableGivesEveryRule() {
        assertThat(REASONS).extracting(Reason::rule).hasSameElementsAs(RULES);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyReasonIsSaid(Locale language) {
        assertThat(REASONS)
                .extracting(reason -> ReasonMessages.message(reason, language))
                .allSatisfy(text -> assertThat(text)
                        .isNotBlank()
                        .doesNotContain("{", "}", "9999")
                        .doesNotMatch(".*\\bP\\d+[DMY]\\b.*")
                        .doesNotMatch(".*\\d{4}-\\d\\d-\\d\\d.*"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyWordOfTheRulesHasAName(Locale language) {
        Words names = Words.of(Words.NAMES, language);
        assertThat(Stream.of(ClinicalWords.FINDINGS, ClinicalWords.AGENTS, ClinicalWords.STEPS)
                        .flatMap(Set::stream))
                .allSatisfy(word -> assertThat(names.say("name." + word)).isNotBlank());
    }

    @Test
    void theSunIsSaidWithItsEndOnlyWhereItHasOne() {
        Source source = new Source("S2", "not in summer", Source.Basis.STATED);
        Map<String, String> endless = Map.of("days", "28");
        assertThat(sun(endless, source))
                .isEqualTo("In the 28 days after this session the sun here is too strong for freshly treated skin.");
        assertThat(sun(Map.of("days", "28", "opensDay", "2027-08-25"), source))
                .isEqualTo("In the 28 days after this session the sun here is too strong for freshly treated skin; "
                        + "that is so until late August.");
    }

    private static String sun(Map<String, String> facts, Source source) {
        return ReasonMessages.message(
                new Reason("sun-season", VerdictLevel.CLINICIAN, source, facts, Optional.empty()), Locale.ENGLISH);
    }
}
