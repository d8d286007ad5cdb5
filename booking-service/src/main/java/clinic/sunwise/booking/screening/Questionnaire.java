package clinic.sunwise.booking.screening;

import static java.util.stream.Collectors.toUnmodifiableMap;

import clinic.sunwise.booking.clinicalrules.Facts;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.SkinSensitivity;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All questions, and which answers to them count on a day. */
public final class Questionnaire {

    private static final String SKIN = "skin-sensitivity";

    private final Map<String, Question> questions;

    /**
     * With these questions.
     *
     * @throws IllegalStateException if two have the same code
     */
    public Questionnaire(List<Question> questions) {
        this.questions = questions.stream().collect(toUnmodifiableMap(Question::code, Function.identity()));
    }

    /** The question with that code; empty if there is none. */
    public Optional<Question> question(String code) {
        return Optional.ofNullable(questions.get(code));
    }

    /**
     * The questions that the protocol asks, in its order.
     *
     * @throws IllegalArgumentException if it asks one that there is not
     */
    public List<Question> of(Protocol protocol) {
        return protocol.questions().stream().map(this::known).toList();
    }

    /**
     * What the latest answers say.
     *
     * @param zone of the clinic, in which days of answers are counted
     * @param on the day of the session, from the day of the answer on for as long as the answer is valid
     */
    public Screened findings(Protocol protocol, List<Answer> latest, ZoneId zone, LocalDate on) {
        Map<String, Answer> counting = latest.stream()
                .filter(answer -> counts(answer, zone, on))
                .collect(toUnmodifiableMap(Answer::question, Function.identity()));
        List<String> missing = protocol.questions().stream()
                .filter(question -> !counting.containsKey(question))
                .toList();
        SkinSensitivity skin = protocol.questions().contains(SKIN)
                ? Optional.ofNullable(counting.get(SKIN))
                        .map(Questionnaire::skin)
                        .orElse(SkinSensitivity.NORMAL)
                : SkinSensitivity.NORMAL;
        return new Screened(Facts.of(skin), missing);
    }

    private boolean counts(Answer answer, ZoneId zone, LocalDate on) {
        LocalDate answered = LocalDate.ofInstant(answer.answeredAt(), zone);
        return question(answer.question())
                .filter(question -> question.version() == answer.version())
                .filter(question -> on.isBefore(answered.plusDays(question.validDays())))
                .isPresent();
    }

    private Question known(String code) {
        return question(code).orElseThrow(() -> new IllegalArgumentException("there is no question '" + code + "'"));
    }

    private static SkinSensitivity skin(Answer answer) {
        return SkinSensitivity.valueOf(answer.answer().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
