package clinic.sunwise.booking.screening;

import static clinic.sunwise.booking.screening.Samples.ALL;
import static clinic.sunwise.booking.screening.Samples.DUE;
import static clinic.sunwise.booking.screening.Samples.NOW;
import static clinic.sunwise.booking.screening.Samples.PREGNANCY;
import static clinic.sunwise.booking.screening.Samples.SKIN;
import static clinic.sunwise.booking.screening.Samples.answer;
import static clinic.sunwise.booking.screening.Samples.option;
import static clinic.sunwise.booking.screening.Samples.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.booking.clinicalrules.Finding;
import clinic.sunwise.booking.screening.Question.Kind;
import clinic.sunwise.booking.screening.Question.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionnaireTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Given NORMAL = new Given.Chosen("normal");

    /** What the rules read, and the questions with their options that follow from it. */
    @ParameterizedTest
    @CsvSource({
        "'',                       '',             false, false, false, ''",
        "'',                       '',             true,  false, false, skin-sensitivity",
        "pregnancy,                '',             false, false, false, pregnancy due-date",
        "rosacea open-wounds,      '',             false, false, false, skin-now:open-wounds:rosacea",
        "'',                       laser solarium, false, false, false, treatments:laser:solarium",
        "'',                       '',             false, true,  false, stays:red-sea",
        "'',                       '',             false, false, true,  events",
        "unknown due-date skin-now, treatments,    false, false, false, ''",
        "pregnancy rosacea,        retinoid,       true,  true,  true,  "
                + "skin-sensitivity pregnancy due-date skin-now:rosacea treatments:retinoid stays:red-sea events",
    })
    void whatIsAskedFollowsFromWhatTheRulesRead(
            String findings, String agents, boolean skin, boolean stays, boolean events, String asked) {
        Reads reads = new Reads(set(findings), set(agents), skin, stays, events);
        assertThat(names(ALL.asked(reads))).isEqualTo(asked.replace("skin-sensitivity", SKIN_NAME));
    }

    private static final String SKIN_NAME = "skin-sensitivity:normal:sensitive:very-sensitive";

    /** Else the due date of a pregnancy that is over would say that the next one is over, too. */
    @Test
    void theEndOfSomethingIsAskedForAnewWithIt() {
        Reads reads = new Reads(Set.of("pregnancy"), Set.of(), false, false, false);
        Instant then = Instant.parse("2027-01-04T08:00:00Z");
        Answer due = new Answer("due-date", Answer.WHOLE, 1, new Given.Day(LocalDate.of(2027, 1, 8)), then);
        Answer pregnant = new Answer("pregnancy", Answer.WHOLE, 2, new Given.YesNo(true), then);
        assertThat(counting(due, pregnant)).containsExactly(due, pregnant);
        Answer again = new Answer("pregnancy", Answer.WHOLE, 2, new Given.YesNo(true), then.plusSeconds(1));
        assertThat(counting(due, again)).containsExactly(again);
        assertThat(names(ALL.toAsk(reads, counting(due, again)))).isEqualTo("due-date");
        assertThat(ALL.facts(counting(due, again)).findings())
                .containsExactly(new Finding("pregnancy", Set.of(), Optional.empty()));
    }

    private static List<Answer> counting(Answer... latest) {
        return ALL.counting(List.of(latest), MOSCOW, LocalDate.of(2027, 1, 5));
    }

    @Test
    void whatIsAnsweredIsNotAskedAgain() {
        Reads reads = new Reads(Set.of("rosacea", "open-wounds", "pregnancy"), Set.of(), true, false, false);
        List<Answer> some =
                List.of(answer(SKIN, NORMAL), answer(NOW, "rosacea", new Given.Has(false, Set.of(), Optional.empty())));
        assertThat(names(ALL.toAsk(reads, some))).isEqualTo("pregnancy due-date skin-now:open-wounds");
        assertThat(ALL.missing(reads, some)).containsExactly("pregnancy", "skin-now");
        assertThat(ALL.missing(reads, List.of())).containsExactly("skin-sensitivity", "pregnancy", "skin-now");
    }

    @ParameterizedTest
    @CsvSource({"true, due-date", "false, ''"})
    void aConditionalQuestionIsAskedWhereItsConditionHolds(boolean pregnant, String asked) {
        Reads reads = new Reads(Set.of("pregnancy"), Set.of(), false, false, false);
        Question other = question("other", Kind.BOOLEAN);
        List<Answer> answered =
                List.of(answer(other, new Given.YesNo(true)), answer(PREGNANCY, new Given.YesNo(pregnant)));
        assertThat(names(ALL.toAsk(reads, answered))).isEqualTo(asked);
        assertThat(ALL.missing(reads, answered)).isEmpty();
    }

    @Test
    void aConditionIsAboutAYesOrNoOrAChoice() {
        Question.Condition sensitive = new Question.Condition("skin-sensitivity", "sensitive");
        assertThat(Questionnaire.meets(sensitive, new Given.Chosen("sensitive")))
                .isTrue();
        assertThat(Questionnaire.meets(sensitive, NORMAL)).isFalse();
        assertThat(Questionnaire.meets(sensitive, new Given.Days(List.of()))).isFalse();
    }

    /** Valid for ten days, in version 2. */
    @ParameterizedTest
    @CsvSource({
        "2, skin-sensitivity, 2027-01-01, true",
        "2, skin-sensitivity, 2027-01-10, true",
        "2, skin-sensitivity, 2027-01-11, false",
        "1, skin-sensitivity, 2027-01-01, false",
        "2, shoe-size,        2027-01-01, false",
    })
    void anAnswerCountsWhileItIsValid(int version, String question, LocalDate today, boolean counts) {
        Answer given =
                new Answer(question, "", version, NORMAL, answer(SKIN, NORMAL).answeredAt());
        assertThat(ALL.counting(List.of(given), MOSCOW, today)).isEqualTo(counts ? List.of(given) : List.of());
    }

    @Test
    void whatWasKeptIsReadAgain() {
        assertThat(ALL.kept("skin-sensitivity", "", 2, "normal")).contains(NORMAL);
        assertThat(ALL.kept("skin-sensitivity", "", 1, "normal")).isEmpty();
        assertThat(ALL.kept("skin-sensitivity", "normal", 2, "normal")).isEmpty();
        assertThat(ALL.kept("skin-sensitivity", "", 2, "purple")).isEmpty();
        assertThat(ALL.kept("shoe-size", "", 1, "38")).isEmpty();
        assertThat(ALL.kept("skin-now", "rosacea", 2, true)).contains(new Given.Has(true, Set.of(), Optional.empty()));
        assertThat(ALL.kept("skin-now", "", 2, true)).isEmpty();
        assertThat(ALL.kept("skin-now", "freckles", 2, true)).isEmpty();
    }

    @Test
    void questionsAreToldApartAndReferToOthers() {
        assertThat(ALL.all()).hasSize(7).first().isEqualTo(SKIN);
        assertThat(ALL.question("pregnancy")).contains(PREGNANCY);
        assertThat(ALL.question("shoe-size")).isEmpty();
        assertThatThrownBy(() -> new Questionnaire(List.of(SKIN, SKIN))).hasMessageContaining("two questions");
        assertThatThrownBy(() -> new Questionnaire(List.of(DUE))).hasMessageContaining("'pregnancy'");
    }

    @ParameterizedTest
    @CsvSource({"CHOICE, 1", "BOOLEAN, 1", "DATE, 2", "DATES, 1", "MULTI_CHOICE, 0", "EXPOSURES, 0", "STAYS, 0"})
    void aKindHasTheOptionsThatItNeeds(Kind kind, int options) {
        Option[] some = Stream.generate(() -> option("a")).limit(options).toArray(Option[]::new);
        assertThatThrownBy(() -> question("q", kind, some))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("q");
    }

    @Test
    void numbersCountFromOne() {
        assertThatThrownBy(() -> Samples.valid(0)).hasMessageContaining("from 1");
        assertThat(Samples.valid(1).days()).isEqualTo(1);
        assertThatThrownBy(() -> new Question(
                        "q",
                        0,
                        Kind.BOOLEAN,
                        Samples.words("q"),
                        List.of(),
                        Samples.valid(1),
                        Optional.empty(),
                        Optional.empty()))
                .hasMessageContaining("from 1");
    }

    private static Set<String> set(String words) {
        return words.isEmpty() ? Set.of() : Set.of(words.split(" "));
    }

    private static String names(List<Question> questions) {
        return String.join(
                " ",
                questions.stream()
                        .map(question -> Stream.concat(
                                        Stream.of(question.code()),
                                        question.options().stream().map(Option::code))
                                .reduce((a, b) -> a + ":" + b)
                                .orElseThrow())
                        .toList());
    }
}
