package clinic.sunwise.booking.reception.http;

import clinic.sunwise.booking.reception.Check;
import clinic.sunwise.booking.screening.AnswerFields;
import clinic.sunwise.booking.screening.Question;
import clinic.sunwise.booking.screening.Questionnaire;
import clinic.sunwise.booking.screening.http.ScreeningRequest;
import clinic.sunwise.booking.screening.http.ScreeningRequest.GivenAnswer;
import clinic.sunwise.platform.problem.FieldErrors;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The double-check of a patient who has come.
 *
 * @param unchanged true where she says that nothing has changed since she answered; then there are no answers
 * @param answers what has changed, and what she had not answered yet or too long ago
 */
record CheckBody(
        @Nullable Boolean unchanged,
        @Nullable List<@Nullable GivenAnswer> answers,
        @Nullable Examination examination) {

    private static final int LONGEST_NOTES = 1000;
    private static final int MOST_FINDINGS = 30;

    /**
     * What was seen on her skin.
     *
     * @param findings codes of findings, which are options of the screening's lists to tick; an empty list where it is sound
     */
    record Examination(
            @Nullable List<@Nullable String> findings,
            @Nullable String notes) {}

    /** What was told and seen, read. */
    record Read(AnswerFields fields, boolean tellsSomething, boolean unchanged, Set<String> findings, String notes) {

        Check check(String by, Instant at) {
            return new Check(unchanged, findings, notes, by, at);
        }
    }

    /**
     * What was told and seen; a finding that was seen is an answer as well.
     *
     * @throws clinic.sunwise.platform.problem.ProblemException {@code invalid-request}
     */
    Read read(Questionnaire questionnaire) {
        FieldErrors errors = new FieldErrors().require(examination, "examination");
        List<@Nullable GivenAnswer> told = answers == null ? List.of() : answers;
        boolean same = Boolean.TRUE.equals(unchanged);
        errors.check(same || !told.isEmpty(), "unchanged", "is not true, and answers do not tell what has changed");
        errors.check(!same || told.isEmpty(), "unchanged", "is true, and answers tell what has changed");
        List<@Nullable String> seen =
                examination == null || examination.findings() == null ? List.of() : examination.findings();
        String notes = examination == null || examination.notes() == null
                ? ""
                : examination.notes().strip();
        if (examination != null) {
            errors.require(examination.findings(), "examination.findings")
                    .check(seen.size() <= MOST_FINDINGS, "examination.findings", "are more than " + MOST_FINDINGS)
                    .check(
                            notes.length() <= LONGEST_NOTES,
                            "examination.notes",
                            "has more than " + LONGEST_NOTES + " characters");
        }
        AnswerFields fields = new AnswerFields(questionnaire, errors);
        ScreeningRequest.read(told, fields, errors);
        byQuestion(questionnaire, seen, errors)
                .forEach((question, ticked) -> fields.see(question, ticked, "examination.findings"));
        errors.throwIfAny();
        Set<String> findings = new LinkedHashSet<>();
        seen.forEach(each -> findings.add(String.valueOf(each)));
        return new Read(fields, !told.isEmpty() || !seen.isEmpty(), same, findings, notes);
    }

    private static Map<Question, Set<String>> byQuestion(
            Questionnaire questionnaire, List<@Nullable String> seen, FieldErrors errors) {
        Map<Question, Set<String>> found = new LinkedHashMap<>();
        for (int number = 0; number < Math.min(seen.size(), MOST_FINDINGS); number++) {
            String code = String.valueOf(seen.get(number));
            Optional<Question> question = questionnaire.all().stream()
                    .filter(each -> each.kind() == Question.Kind.MULTI_CHOICE)
                    .filter(each -> each.option(code).isPresent())
                    .findFirst();
            question.ifPresentOrElse(
                    each -> found.computeIfAbsent(each, _ -> new LinkedHashSet<>())
                            .add(code),
                    () -> errors.add("examination.findings", "names one that there is not: " + code));
        }
        return found;
    }
}
