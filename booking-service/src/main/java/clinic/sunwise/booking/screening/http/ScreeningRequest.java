package clinic.sunwise.booking.screening.http;

import clinic.sunwise.booking.screening.Question;
import clinic.sunwise.booking.screening.Questionnaire;
import clinic.sunwise.platform.problem.FieldErrors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answers as they come in.
 *
 * @param patientId a patient may leave hers out
 */
record ScreeningRequest(@Nullable UUID patientId, @Nullable List<GivenAnswer> answers) {

    private static final int MOST_ANSWERS = 100;

    record GivenAnswer(@Nullable String question, @Nullable String answer) {}

    /** The answers by question, if all of them are right. */
    Map<Question, String> accepted(Questionnaire questionnaire) {
        FieldErrors errors = new FieldErrors();
        List<GivenAnswer> given = answers == null ? List.of() : answers;
        errors.check(!given.isEmpty() && given.size() <= MOST_ANSWERS, "answers", "are not 1 to 100 answers");
        Map<Question, String> accepted = new LinkedHashMap<>();
        for (int number = 0; number < Math.min(given.size(), MOST_ANSWERS); number++) {
            accept(given.get(number), "answers[" + number + "]", questionnaire, accepted, errors);
        }
        errors.throwIfAny();
        return accepted;
    }

    private static void accept(
            @Nullable GivenAnswer given,
            String path,
            Questionnaire questionnaire,
            Map<Question, String> accepted,
            FieldErrors errors) {
        String code = given == null ? null : given.question();
        String answer = given == null ? null : given.answer();
        Optional<Question> question = Optional.ofNullable(code).flatMap(questionnaire::question);
        if (question.isEmpty()) {
            errors.add(path + ".question", code == null ? "is missing" : "is not a question that is asked");
        } else if (answer == null || !question.get().accepts(answer)) {
            errors.add(path + ".answer", answer == null ? "is missing" : "is not an answer to this question");
        } else if (accepted.put(question.get(), answer) != null) {
            errors.add(path + ".question", "is answered twice");
        }
    }
}
