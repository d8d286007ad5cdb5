package clinic.sunwise.booking.screening.yaml;

import clinic.sunwise.booking.protocols.Source;
import clinic.sunwise.booking.screening.Question;
import clinic.sunwise.booking.screening.Question.Condition;
import clinic.sunwise.booking.screening.Question.Detail;
import clinic.sunwise.booking.screening.Question.Kind;
import clinic.sunwise.booking.screening.Question.Option;
import clinic.sunwise.booking.screening.Question.Validity;
import clinic.sunwise.booking.words.Translations;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A question as it stands in the file. */
record QuestionEntry(
        String code,
        int version,
        String kind,
        Map<String, String> text,
        @Nullable List<OptionEntry> options,
        ValidityEntry validity,
        @Nullable ConditionEntry when,
        @Nullable String endOf) {

    record OptionEntry(
            String code,
            Map<String, String> text,
            @Nullable Set<String> details,
            @Nullable Double latitude) {

        Option toOption() {
            return new Option(
                    required(code, "code"),
                    new Translations(required(text, "text")),
                    details == null
                            ? Set.of()
                            : details.stream().map(OptionEntry::detail).collect(Collectors.toUnmodifiableSet()),
                    latitude == null ? OptionalDouble.empty() : OptionalDouble.of(latitude));
        }

        private static Detail detail(String code) {
            return Detail.valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    record ValidityEntry(int days, String document, String passage, String basis) {

        Validity toValidity() {
            return new Validity(
                    days,
                    new Source(
                            required(document, "document"),
                            required(passage, "passage"),
                            Source.Basis.valueOf(required(basis, "basis").toUpperCase(Locale.ROOT))));
        }
    }

    record ConditionEntry(String question, String answer) {

        Condition toCondition() {
            return new Condition(required(question, "question"), required(answer, "answer"));
        }
    }

    Question toQuestion() {
        return new Question(
                required(code, "code"),
                version,
                Kind.of(required(kind, "kind"))
                        .orElseThrow(() -> new IllegalArgumentException(code + ": there is no kind '" + kind + "'")),
                new Translations(required(text, "text")),
                options == null
                        ? List.of()
                        : options.stream().map(OptionEntry::toOption).toList(),
                required(validity, "validity").toValidity(),
                Optional.ofNullable(when).map(ConditionEntry::toCondition),
                Optional.ofNullable(endOf));
    }

    /** The parser leaves what a file does not say null, whatever the types promise. */
    private static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("'" + name + "' is missing");
        }
        return value;
    }
}
