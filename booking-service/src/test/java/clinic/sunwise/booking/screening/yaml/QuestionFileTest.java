package clinic.sunwise.booking.screening.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.booking.screening.Question;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionFileTest {

    private static final String GOOD = "- {code: flight, version: 1, kind: date, text: When?, validDays: 30}";

    @Test
    void theShippedQuestionsCanBeAsked() {
        assertThat(QuestionFile.load()).extracting(Question::code).containsExactly("skin-sensitivity");
        assertThat(QuestionFile.load().getFirst().options())
                .extracting(Question.Option::code)
                .containsExactly("normal", "sensitive", "very-sensitive");
    }

    @Test
    void aQuestionIsRead() {
        assertThat(QuestionFile.read(GOOD))
                .containsExactly(new Question("flight", 1, Question.Kind.DATE, "When?", List.of(), 30));
    }

    @ParameterizedTest
    @CsvSource({
        "date, dates, DATES",
        "version: 1, version: 0, count from 1",
        "text, txt, txt",
        "'text: When?, ', '', 'text'",
        "'code: flight, ', '', 'code'",
        "'kind: date, ', '', 'kind'",
        "30, thirty, questions.yaml",
    })
    void aBrokenFileSaysWhy(String good, String bad, String reason) {
        assertThatThrownBy(() -> QuestionFile.read(GOOD.replace(good, bad)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("screening/questions.yaml")
                .hasMessageContaining(reason);
    }
}
