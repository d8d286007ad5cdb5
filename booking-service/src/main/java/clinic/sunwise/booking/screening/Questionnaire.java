package clinic.sunwise.booking.screening;

import clinic.sunwise.booking.clinicalrules.Facts;
import clinic.sunwise.booking.screening.Question.Condition;
import clinic.sunwise.platform.problem.FieldErrors;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All questions, which of them a treatment asks, and which answers count. */
public final class Questionnaire {

    private final Map<String, Question> questions = new LinkedHashMap<>();

    /**
     * With these questions, in the order in which they are asked.
     *
     * @throws IllegalStateException if two have the same code, or one refers to a question that is not there
     */
    public Questionnaire(List<Question> questions) {
        questions.forEach(each -> {
            if (this.questions.put(each.code(), each) != null) {
                throw new IllegalStateException("there are two questions '" + each.code() + "'");
            }
        });
        questions.stream()
                .flatMap(each -> Stream.concat(each.endOf().stream(), each.when().map(Condition::question).stream()))
                .filter(code -> !this.questions.containsKey(code))
                .findFirst()
                .ifPresent(code -> {
                    throw new IllegalStateException("there is no question '" + code + "' to refer to");
                });
    }

    /** The question with that code; empty if there is none. */
    public Optional<Question> question(String code) {
        return Optional.ofNullable(questions.get(code));
    }

    /** All questions, in the order in which they are asked. */
    public List<Question> all() {
        return List.copyOf(questions.values());
    }

    /** What is asked so that the rules learn what they want to know: no question, and no option, that none of them reads. */
    public List<Question> asked(Reads reads) {
        return questions.values().stream()
                .flatMap(question -> asked(question, reads).stream())
                .toList();
    }

    /**
     * What is still to be asked: all that has no answer which counts, or not for every option.
     *
     * @param counting answers that count
     */
    public List<Question> toAsk(Reads reads, List<Answer> counting) {
        List<Question> open = asked(reads).stream()
                .flatMap(question -> open(question, counting).stream())
                .toList();
        return open.stream()
                .filter(question -> question.when()
                        .filter(condition -> !isPossible(condition, open, counting))
                        .isEmpty())
                .toList();
    }

    /** True where the condition's question is still open, or its answer the wanted one. */
    private static boolean isPossible(Condition condition, List<Question> open, List<Answer> counting) {
        return open.stream().anyMatch(question -> question.code().equals(condition.question()))
                || counting.stream()
                        .filter(answer -> answer.question().equals(condition.question()))
                        .anyMatch(answer -> meets(condition, answer.given()));
    }

    /** Codes of the questions without whose answers the rules cannot decide. */
    public List<String> missing(Reads reads, List<Answer> counting) {
        return toAsk(reads, counting).stream()
                .filter(question -> !question.isOptional())
                .map(Question::code)
                .toList();
    }

    /** An answer as it was kept; empty if that question, or option, or kind of answer, is not asked any more. */
    public Optional<Given> kept(String code, String item, int version, Object plain) {
        return question(code).filter(question -> question.version() == version).flatMap(question -> {
            Node node = new Node(code, plain, new FieldErrors());
            boolean byOption = question.kind().isAnsweredByOption();
            if (byOption != question.option(item).isPresent()) {
                return Optional.empty();
            }
            return byOption ? GivenReader.item(question.kind(), node) : GivenReader.one(question, node);
        });
    }

    /** What answers that count tell the rules. */
    public Facts facts(List<Answer> counting) {
        return AnsweredFacts.of(this, counting);
    }

    /**
     * Those of the latest answers that count on a day: to the question's present version, and not too old. The end of something,
     * such as a due date, belongs to the answer that it was given with: when that is given anew, it is asked for anew.
     *
     * @param zone of the clinic, in which days of answers are counted
     * @param today the day on which it is asked; an answer counts from its own day on for as long as it is valid
     */
    public List<Answer> counting(List<Answer> latest, ZoneId zone, LocalDate today) {
        return latest.stream()
                .filter(answer -> counts(answer, zone, today))
                .filter(answer -> !isEndOfFormer(answer, latest))
                .toList();
    }

    private boolean isEndOfFormer(Answer end, List<Answer> latest) {
        return question(end.question())
                .flatMap(Question::endOf)
                .filter(code -> latest.stream()
                        .filter(answer -> answer.question().equals(code))
                        .anyMatch(answer -> answer.answeredAt().isAfter(end.answeredAt())))
                .isPresent();
    }

    /** True where the answer is the one that the condition wants. */
    static boolean meets(Condition condition, Given given) {
        return switch (given) {
            case Given.YesNo answer -> condition.answer().equals(Boolean.toString(answer.yes()));
            case Given.Chosen chosen -> condition.answer().equals(chosen.option());
            default -> false;
        };
    }

    private Optional<Question> asked(Question question, Reads reads) {
        return switch (question.kind()) {
            case CHOICE -> Optional.of(question).filter(each -> reads.skin());
            case BOOLEAN ->
                Optional.of(question).filter(each -> reads.findings().contains(each.code()));
            case DATE ->
                question.endOf()
                        .flatMap(this::question)
                        .flatMap(end -> asked(end, reads))
                        .map(end -> question);
            case DATES -> Optional.of(question).filter(each -> reads.events());
            case STAYS -> Optional.of(question).filter(each -> reads.stays());
            case MULTI_CHOICE -> question.only(reads.findings());
            case EXPOSURES -> question.only(reads.agents());
        };
    }

    /** The question with what of it is not answered; empty if all of it is. */
    private static Optional<Question> open(Question question, List<Answer> counting) {
        List<String> answered = counting.stream()
                .filter(answer -> answer.question().equals(question.code()))
                .map(Answer::item)
                .toList();
        if (!question.kind().isAnsweredByOption()) {
            return answered.isEmpty() ? Optional.of(question) : Optional.empty();
        }
        return question.only(question.items().stream()
                .filter(item -> !answered.contains(item))
                .toList());
    }

    private boolean counts(Answer answer, ZoneId zone, LocalDate today) {
        LocalDate answered = LocalDate.ofInstant(answer.answeredAt(), zone);
        return question(answer.question())
                .filter(question -> question.version() == answer.version())
                .filter(question ->
                        today.isBefore(answered.plusDays(question.validity().days())))
                .isPresent();
    }
}
