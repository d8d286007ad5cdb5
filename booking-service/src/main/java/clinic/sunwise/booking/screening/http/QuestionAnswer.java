package clinic.sunwise.booking.screening.http;

import clinic.sunwise.booking.screening.Question;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A question on the wire.
 *
 * @param optional true where it may stay unanswered
 * @param when it is asked only if that question has that answer; absent for always
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuestionAnswer(
        String code,
        int version,
        String kind,
        String text,
        @Nullable List<OptionAnswer> options,
        int validDays,
        boolean optional,
        @Nullable WhenAnswer when) {

    /**
     * An option.
     *
     * @param details what can be told of it beyond yes: areas, over, ongoing, planned
     */
    public record OptionAnswer(String code, String text, List<String> details) {

        static OptionAnswer of(Question.Option option, Locale language) {
            return new OptionAnswer(
                    option.code(),
                    option.text().in(language),
                    option.details().stream()
                            .sorted()
                            .map(Question.Detail::code)
                            .toList());
        }
    }

    public record WhenAnswer(String question, String answer) {}

    public static QuestionAnswer of(Question question, Locale language) {
        return new QuestionAnswer(
                question.code(),
                question.version(),
                question.kind().code(),
                question.text().in(language),
                question.options().isEmpty()
                        ? null
                        : question.options().stream()
                                .map(option -> OptionAnswer.of(option, language))
                                .toList(),
                question.validity().days(),
                question.isOptional(),
                question.when()
                        .map(when -> new WhenAnswer(when.question(), when.answer()))
                        .orElse(null));
    }
}
