package clinic.sunwise.booking.screening;

import clinic.sunwise.booking.screening.Question.Condition;
import clinic.sunwise.platform.problem.FieldErrors;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answers of a request: read, checked one by one, and checked against one another. */
public final class AnswerFields {

    private final Questionnaire questionnaire;
    private final FieldErrors errors;
    private final Map<Question, Map<String, Given>> read = new LinkedHashMap<>();
    private final Map<Question, String> places = new HashMap<>();

    /**
     * For one request.
     *
     * @param errors takes what is wrong
     */
    public AnswerFields(Questionnaire questionnaire, FieldErrors errors) {
        this.questionnaire = questionnaire;
        this.errors = errors;
    }

    /**
     * Reads one answer.
     *
     * @param plain its value: text, number, truth, list or map
     * @param path of the answer in the request
     */
    public void read(@Nullable String code, @Nullable Object plain, String path) {
        Optional<Question> question = Optional.ofNullable(code).flatMap(questionnaire::question);
        if (question.isEmpty()) {
            errors.add(path + ".question", code == null ? "is missing" : "is not a question that is asked");
        } else if (read.containsKey(question.get())) {
            errors.add(path + ".question", "is answered twice");
        } else if (plain == null) {
            errors.add(path + ".answer", "is missing");
        } else {
            Node node = new Node(path + ".answer", plain, errors);
            read.put(question.get(), GivenReader.read(question.get(), node));
            places.put(question.get(), path);
        }
    }

    /**
     * Adds what somebody has seen to what was told in answer to the same question: who says no, and has it, has it; and what is seen
     * has no end yet, and no place that the treatment could avoid, whatever was told of them.
     *
     * @param question with options to tick
     * @param options that were seen
     */
    public void see(Question question, Collection<String> options, String path) {
        Map<String, Given> items = new LinkedHashMap<>(read.getOrDefault(question, Map.of()));
        options.forEach(option -> items.put(option, new Given.Has(true, Set.of(), Optional.empty())));
        read.put(question, items);
        places.putIfAbsent(question, path);
    }

    /**
     * The answers by question and item.
     *
     * @param known answers that still count
     * @param today of the clinic
     * @throws clinic.sunwise.platform.problem.ProblemException {@code invalid-request} if anything is wrong
     */
    public Map<Question, Map<String, Given>> checked(List<Answer> known, LocalDate today, LocalDate birth) {
        errors.throwIfAny();
        GivenCheck check = new GivenCheck(today, birth, errors);
        read.forEach((question, given) -> {
            check.check(question, given, place(question) + ".answer");
            question.when().ifPresent(condition -> {
                if (!isMet(condition, known)) {
                    errors.add(
                            place(question) + ".question",
                            "contradicts the answer to '" + condition.question() + "': it is asked only where that is "
                                    + condition.answer());
                }
            });
        });
        errors.throwIfAny();
        return read;
    }

    private boolean isMet(Condition condition, List<Answer> known) {
        return questionnaire
                .question(condition.question())
                .map(read::get)
                .map(items -> items.get(Answer.WHOLE))
                .or(() -> known.stream()
                        .filter(answer -> answer.question().equals(condition.question()))
                        .map(Answer::given)
                        .findFirst())
                .filter(given -> Questionnaire.meets(condition, given))
                .isPresent();
    }

    private String place(Question question) {
        return places.getOrDefault(question, question.code());
    }
}
