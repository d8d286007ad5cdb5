package clinic.sunwise.booking.screening.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.booking.screening.Question;
import clinic.sunwise.booking.screening.Question.Condition;
import clinic.sunwise.booking.screening.Question.Detail;
import clinic.sunwise.booking.screening.Question.Kind;
import clinic.sunwise.booking.screening.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionFileTest {

    private static final String GOOD = """
            - code: wounds
              version: 3
              kind: multi-choice
              text: {en: Any?, es: "¿Hay?", fr: Des, nl: Zijn er?, ru: Есть?}
              options: [{code: cut, details: [areas, over], latitude: 1.5, text: {en: A cut, es: Un corte, fr: Une coupure, nl: Een snee, ru: Порез}}]
              validity: {days: 30, document: S1, passage: heals in a month, basis: stated}
              when: {question: pregnant, answer: 'true'}
              endOf: pregnant
            """;

    @Test
    void theShippedQuestionsCanBeAsked() {
        List<Question> questions = QuestionFile.load();
        assertThat(new Questionnaire(questions).all()).isEqualTo(questions);
        assertThat(questions.getFirst().options())
                .extracting(Question.Option::code)
                .containsExactly("normal", "sensitive", "very-sensitive");
    }

    @Test
    void aFindingOrAgentBelongsToOneQuestion() {
        List<String> codes = new ArrayList<>();
        QuestionFile.load().stream()
                .filter(question -> question.kind() == Kind.MULTI_CHOICE || question.kind() == Kind.EXPOSURES)
                .forEach(question -> question.options().forEach(option -> codes.add(option.code())));
        QuestionFile.load().stream()
                .filter(question -> question.kind() == Kind.BOOLEAN)
                .forEach(question -> codes.add(question.code()));
        assertThat(codes).doesNotHaveDuplicates().hasSizeGreaterThan(50);
    }

    @Test
    void aQuestionIsReadWithEverythingItSays() {
        Question question = QuestionFile.read(GOOD).getFirst();
        assertThat(question.code()).isEqualTo("wounds");
        assertThat(question.version()).isEqualTo(3);
        assertThat(question.kind()).isEqualTo(Kind.MULTI_CHOICE);
        assertThat(question.text().in(Locale.of("nl"))).isEqualTo("Zijn er?");
        assertThat(question.options().getFirst().details()).containsExactlyInAnyOrder(Detail.AREAS, Detail.OVER);
        assertThat(question.options().getFirst().latitudeDegrees()).hasValue(1.5);
        assertThat(question.validity().days()).isEqualTo(30);
        assertThat(question.validity().source().document()).isEqualTo("S1");
        assertThat(question.when()).contains(new Condition("pregnant", "true"));
        assertThat(question.endOf()).contains("pregnant");
    }

    @ParameterizedTest
    @CsvSource({
        "multi-choice, dates, options",
        "multi-choice, riddle, riddle",
        "version: 3, version: 0, from 1",
        "days: 30, days: 0, from 1",
        "days: 30, days: thirty, questions.yaml",
        "'kind: multi-choice', 'hint: x', hint",
        "'code: wounds', '', code",
        "'kind: multi-choice', '', kind",
        "'ru: Есть?', 'de: Gibt es?', ru",
        "', ru: Порез', '', ru",
        "'[areas, over]', '[colour]', COLOUR",
        "'document: S1, ', '', document",
        "'passage: heals in a month, ', '', passage",
        "', basis: stated', '', basis",
        "'question: pregnant, ', '', question",
    })
    void aBrokenFileSaysWhy(String good, String bad, String reason) {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> QuestionFile.read(GOOD.replace(good, bad)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("screening/questions.yaml")
                .hasMessageContaining(reason);
    }
}
