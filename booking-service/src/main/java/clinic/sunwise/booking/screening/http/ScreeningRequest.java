package clinic.sunwise.booking.screening.http;

import clinic.sunwise.booking.screening.AnswerFields;
import clinic.sunwise.booking.screening.Questionnaire;
import clinic.sunwise.platform.problem.FieldErrors;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answers as they come in.
 *
 * @param patientId a patient may leave hers out
 */
public record ScreeningRequest(
        @Nullable UUID patientId, @Nullable List<GivenAnswer> answers) {

    private static final int MOST_ANSWERS = 100;

    /**
     * One answer.
     *
     * @param answer by the question's kind: an option, true or false, a date, a list, or an object by option
     */
    public record GivenAnswer(
            @Nullable String question, @Nullable Object answer) {}

    /** The answers, read but not yet checked against one another. */
    AnswerFields read(Questionnaire questionnaire) {
        FieldErrors errors = new FieldErrors();
        List<@Nullable GivenAnswer> given = answers == null ? List.of() : answers;
        errors.check(!given.isEmpty(), "answers", "are not 1 to 100 answers");
        AnswerFields fields = new AnswerFields(questionnaire, errors);
        read(given, fields, errors);
        errors.throwIfAny();
        return fields;
    }

    /** Reads at most 100 answers of a request's field {@code answers}. */
    public static void read(List<@Nullable GivenAnswer> given, AnswerFields fields, FieldErrors errors) {
        errors.check(given.size() <= MOST_ANSWERS, "answers", "are not 1 to 100 answers");
        for (int number = 0; number < Math.min(given.size(), MOST_ANSWERS); number++) {
            @Nullable GivenAnswer each = given.get(number);
            fields.read(
                    each == null ? null : each.question(),
                    each == null ? null : each.answer(),
                    "answers[" + number + "]");
        }
    }
}
