package clinic.sunwise.booking.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.booking.clinicalrules.Facts;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.SkinSensitivity;
import clinic.sunwise.booking.protocols.yaml.ShippedProtocols;
import clinic.sunwise.booking.screening.Question.Kind;
import clinic.sunwise.booking.screening.Question.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionnaireTest {

    private static final Protocol UTRECHT = ShippedProtocols.load().getFirst();
    private static final Protocol MOSCOW = ShippedProtocols.load().getLast();
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final List<Option> OPTIONS =
            List.of(new Option("normal", "n"), new Option("sensitive", "s"), new Option("very-sensitive", "v"));
    private static final Questionnaire QUESTIONNAIRE =
            new Questionnaire(List.of(new Question("skin-sensitivity", 2, Kind.CHOICE, "?", OPTIONS, 10)));

    /** Answered on 1 January at 01:30 in Moscow, which is still 31 December in Greenwich. */
    @ParameterizedTest
    @CsvSource({
        "2, very-sensitive, 2027-01-01, VERY_SENSITIVE, true",
        "2, sensitive,      2027-01-01, SENSITIVE,      true",
        "2, normal,         2027-01-01, NORMAL,         true",
        "2, very-sensitive, 2027-01-10, VERY_SENSITIVE, true",
        "2, very-sensitive, 2027-01-11, NORMAL,         false",
        "1, very-sensitive, 2027-01-01, NORMAL,         false",
    })
    void anAnswerCountsWhileItIsValid(
            int version, String answer, LocalDate on, SkinSensitivity skin, boolean complete) {
        Answer given = new Answer("skin-sensitivity", version, answer, Instant.parse("2026-12-31T22:30:00Z"));
        Screened findings = QUESTIONNAIRE.findings(MOSCOW, List.of(given), ZONE, on);
        assertThat(findings.facts().skin()).isEqualTo(skin);
        assertThat(findings.isComplete()).isEqualTo(complete);
        assertThat(findings.missing()).isEqualTo(complete ? List.of() : List.of("skin-sensitivity"));
    }

    @Test
    void anAnswerToAnotherQuestionDoesNotCount() {
        Answer other = new Answer("shoe-size", 1, "38", Instant.parse("2026-12-31T22:30:00Z"));
        assertThat(QUESTIONNAIRE
                        .findings(MOSCOW, List.of(other), ZONE, LocalDate.of(2027, 1, 1))
                        .missing())
                .containsExactly("skin-sensitivity");
    }

    @Test
    void whatAProtocolDoesNotAskItDoesNotKnow() {
        Answer given = new Answer("skin-sensitivity", 2, "very-sensitive", Instant.parse("2026-12-31T22:30:00Z"));
        Screened findings = QUESTIONNAIRE.findings(UTRECHT, List.of(given), ZONE, LocalDate.of(2027, 1, 1));
        assertThat(findings).isEqualTo(new Screened(Facts.NONE, List.of()));
    }

    @Test
    void aProtocolCannotAskWhatIsNotThere() {
        assertThat(QUESTIONNAIRE.of(MOSCOW)).extracting(Question::code).containsExactly("skin-sensitivity");
        assertThatThrownBy(() -> new Questionnaire(List.of()).of(MOSCOW)).hasMessageContaining("skin-sensitivity");
    }

    @ParameterizedTest
    @CsvSource({
        "CHOICE,  sensitive,   true",
        "CHOICE,  Sensitive,   false",
        "BOOLEAN, true,        true",
        "BOOLEAN, false,       true",
        "BOOLEAN, yes,         false",
        "DATE,    2027-01-31,  true",
        "DATE,    2027-02-29,  false",
        "DATE,    1900-01-01,  true",
        "DATE,    1899-12-31,  false",
    })
    void aQuestionAcceptsItsKindOfAnswer(Kind kind, String answer, boolean accepted) {
        Question question = new Question("q", 1, kind, "?", kind == Kind.CHOICE ? OPTIONS : List.of(), 1);
        assertThat(question.accepts(answer)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"0, CHOICE, 2, 1", "1, CHOICE, 2, 0", "1, CHOICE, 1, 1", "1, BOOLEAN, 2, 1"})
    void aQuestionMakesSense(int version, Kind kind, int options, int validDays) {
        assertThatThrownBy(() -> new Question("q", version, kind, "?", OPTIONS.subList(0, options), validDays))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
