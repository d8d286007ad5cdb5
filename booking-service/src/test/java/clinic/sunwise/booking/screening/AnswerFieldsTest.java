package clinic.sunwise.booking.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.platform.problem.FieldError;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Today is 10 January 2027; the patient was born on 14 May 1990. */
class AnswerFieldsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 10);
    private static final LocalDate BIRTH = LocalDate.of(1990, 5, 14);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                // shape
                "skin-sensitivity | `purple`                          | answer",
                "skin-sensitivity | true                              | answer",
                "pregnancy        | `true`                            | answer",
                "due-date         | `tomorrow`                        | answer",
                "due-date         | `2027-02-30`                      | answer",
                "events           | `2027-02-01`                      | answer",
                "events           | [2]                               | answer[0]",
                "skin-now         | []                                | answer",
                "skin-now         | {}                                | answer",
                "skin-now         | {`freckles`:true}                 | answer.freckles",
                "skin-now         | {`rosacea`:`yes`}                 | answer.rosacea",
                "skin-now         | {`open-wounds`:{`areas`:[`knee`]}} | answer.open-wounds.areas[0]",
                "skin-now         | {`open-wounds`:{`areas`:`neck`}}  | answer.open-wounds.areas",
                "skin-now         | {`open-wounds`:{`colour`:1}}      | answer.open-wounds.colour",
                "treatments       | {`laser`:true}                    | answer.laser",
                "treatments       | {`laser`:[]}                      | answer.laser",
                "treatments       | {`laser`:[{}]}                    | answer.laser[0].first",
                "treatments       | {`laser`:[{`first`:3}]}           | answer.laser[0].first",
                "treatments       | {`laser`:[{`first`:`2027-01-01`,`depth`:1}]} | answer.laser[0].depth",
                "treatments       | {`retinoid`:[{`first`:`2027-01-01`,`ongoing`:1}]} | answer.retinoid[0].ongoing",
                "treatments       | {`retinoid`:[{`first`:`2027-01-01`,`last`:`2027-01-02`,`ongoing`:true}]} | answer.retinoid[0].last",
                "stays            | false                             | answer",
                "stays            | [{`to`:`2027-02-01`}]             | answer[0].from",
                "stays            | [{`from`:`2027-02-01`}]           | answer[0].to",
                "stays            | [{`from`:`2027-02-01`,`to`:`2027-02-02`,`region`:`mars`}] | answer[0].region",
                "stays            | [{`from`:`2027-02-01`,`to`:`2027-02-02`,`latitude`:90.5}] | answer[0].latitude",
                "stays            | [{`from`:`2027-02-01`,`to`:`2027-02-02`,`latitude`:`north`}] | answer[0].latitude",
                "stays            | [{`from`:`2027-02-01`,`to`:`2027-02-02`,`city`:`Eilat`}] | answer[0].city",
                // sense
                "due-date         | `2027-01-09`                      | answer",
                "events           | [`2027-02-01`,`2027-01-09`]       | answer[1]",
                "events           | [`2029-01-11`]                    | answer[0]",
                "skin-now         | {`herpes-active`:{`over`:`2027-01-09`}} | answer.herpes-active.over",
                "skin-now         | {`herpes-active`:{`areas`:[`lips`]}}    | answer.herpes-active.areas",
                "skin-now         | {`rosacea`:{`over`:`2027-02-01`}} | answer.rosacea.over",
                "treatments       | {`laser`:[{`first`:`1990-05-13`}]} | answer.laser[0].first",
                "treatments       | {`laser`:[{`first`:`2029-01-11`}]} | answer.laser[0].first",
                "treatments       | {`laser`:[{`first`:`2027-01-09`,`last`:`2027-01-08`}]} | answer.laser[0].last",
                "treatments       | {`laser`:[{`first`:`2027-01-09`,`ongoing`:true}]} | answer.laser[0].ongoing",
                "treatments       | {`solarium`:[{`first`:`2027-01-11`}]} | answer.solarium[0].first",
                "treatments       | {`solarium`:[{`first`:`2027-01-09`,`last`:`2027-01-11`}]} | answer.solarium[0].last",
                "treatments       | {`solarium`:[{`first`:`2027-01-09`,`areas`:[`neck`]}]} | answer.solarium[0].areas",
                "treatments       | {`retinoid`:[{`first`:`2027-01-11`,`ongoing`:true}]} | answer.retinoid[0].first",
                "stays            | [{`from`:`2027-02-02`,`to`:`2027-02-01`}] | answer[0].to",
                "stays            | [{`from`:`2027-02-01`,`to`:`2027-07-31`}] | answer[0].to",
                "stays            | [{`from`:`2027-01-01`,`to`:`2027-01-09`}] | answer[0].to",
                "stays            | [{`from`:`1990-05-13`,`to`:`2027-01-10`}] | answer[0].to",
                "stays            | [{`from`:`2029-01-11`,`to`:`2029-01-11`}] | answer[0].from",
                "stays            | [{`from`:`2027-02-01`,`to`:`2027-02-02`,`region`:`red-sea`,`latitude`:27}] | answer[0].latitude",
            })
    void aWrongFieldIsNamed(String question, String answer, String field) {
        assertThat(errors(question, answer)).first().isEqualTo("answers[0]." + field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "skin-sensitivity | `sensitive`",
                "pregnancy        | true",
                "events           | []",
                "events           | [`2027-01-10`,`2029-01-10`]",
                "skin-now         | {`rosacea`:false,`open-wounds`:{`areas`:[`neck`],`over`:`2027-01-10`}}",
                "treatments       | {`laser`:false,`solarium`:[{`first`:`2027-01-10`,`last`:`2027-01-10`}]}",
                "treatments       | {`laser`:[{`first`:`1990-05-14`,`last`:`2029-01-10`,`areas`:[`neck`,`back`]}]}",
                "treatments       | {`retinoid`:[{`first`:`2027-01-10`,`ongoing`:true}]}",
                "treatments       | {`retinoid`:[{`first`:`2027-01-10`,`last`:`2027-03-01`}]}",
                "stays            | []",
                "stays            | [{`from`:`2027-01-10`,`to`:`2027-01-10`,`latitude`:-90.0}]",
                "stays            | [{`from`:`2027-02-01`,`to`:`2027-07-30`,`region`:`red-sea`}]",
            })
    void aRightAnswerIsKeptAsItWasGiven(String code, String answer) {
        Map<Question, Map<String, Given>> checked = checked(code, answer, List.of());
        Question question = Samples.ALL.question(code).orElseThrow();
        Map<String, Given> given = checked.get(question);
        Object plain = question.kind().isAnsweredByOption() ? plain(given) : GivenWriter.plain(given.get(""));
        assertThat(JSON.readTree(JSON.writeValueAsString(plain))).isEqualTo(JSON.readTree(quoted(answer)));
    }

    @Test
    void everyDetailArrives() {
        assertThat(checked("treatments", "{`laser`:[{`first`:`2027-01-01`,`areas`:[`neck`]}]}", List.of())
                        .get(Samples.TREATMENTS))
                .containsExactly(Map.entry(
                        "laser",
                        new Given.Had(List.of(new Given.Time(
                                LocalDate.of(2027, 1, 1), Optional.of(LocalDate.of(2027, 1, 1)), Set.of(Area.NECK))))));
        assertThat(checked("stays", "[{`from`:`2027-02-01`,`to`:`2027-02-02`,`latitude`:12}]", List.of())
                        .get(Samples.STAYS))
                .containsExactly(Map.entry(
                        "",
                        new Given.InTheSun(List.of(new Given.Stay(
                                LocalDate.of(2027, 2, 1),
                                LocalDate.of(2027, 2, 2),
                                Optional.empty(),
                                OptionalDouble.of(12))))));
    }

    @Test
    void answersDoNotContradictOneAnother() {
        Answer yes = Samples.answer(Samples.PREGNANCY, new Given.YesNo(true));
        Answer no = Samples.answer(Samples.PREGNANCY, new Given.YesNo(false));
        Answer other = Samples.answer(Samples.SKIN, new Given.Chosen("normal"));
        assertThat(checked("due-date", "`2027-06-01`", List.of(other, yes))).hasSize(1);
        for (List<Answer> known : List.of(List.<Answer>of(), List.of(no))) {
            assertThatThrownBy(() -> checked("due-date", "`2027-06-01`", known))
                    .satisfies(e -> assertThat(fields(e)).containsExactly("answers[0].question"));
        }
        AnswerFields both = new AnswerFields(Samples.ALL, new FieldErrors());
        both.read("due-date", "2027-06-01", "answers[0]");
        both.read("pregnancy", false, "answers[1]");
        assertThatThrownBy(() -> both.checked(List.of(yes), TODAY, BIRTH))
                .satisfies(e -> assertThat(fields(e)).containsExactly("answers[0].question"));
    }

    @Test
    void whoSaysNoAndHasItHasIt() {
        AnswerFields fields = new AnswerFields(Samples.ALL, new FieldErrors());
        fields.read(
                "skin-now", Map.of("rosacea", false, "open-wounds", Map.of("areas", List.of("neck"))), "answers[0]");
        fields.see(Samples.NOW, List.of("rosacea", "open-wounds", "herpes-active"), "seen");
        assertThat(fields.checked(List.of(), TODAY, BIRTH).get(Samples.NOW))
                .containsOnly(
                        Map.entry("rosacea", new Given.Has(true, Set.of(), Optional.empty())),
                        Map.entry("open-wounds", new Given.Has(true, Set.of(), Optional.empty())),
                        Map.entry("herpes-active", new Given.Has(true, Set.of(), Optional.empty())));
    }

    @Test
    void allWrongFieldsAreNamedAtOnce() {
        AnswerFields fields = new AnswerFields(Samples.ALL, new FieldErrors());
        fields.read(null, "x", "answers[0]");
        fields.read("shoe-size", "38", "answers[1]");
        fields.read("pregnancy", null, "answers[2]");
        fields.read("pregnancy", true, "answers[3]");
        fields.read("pregnancy", false, "answers[4]");
        assertThatThrownBy(() -> fields.checked(List.of(), TODAY, BIRTH))
                .satisfies(e -> assertThat(fields(e))
                        .containsExactly(
                                "answers[0].question",
                                "answers[1].question",
                                "answers[2].answer",
                                "answers[4].question"));
    }

    @Test
    void aListHasAnEnd() {
        String twenty = "[" + "`2027-02-01`,".repeat(19) + "`2027-02-01`]";
        assertThat(checked("events", twenty, List.of())).hasSize(1);
        assertThat(errors("events", twenty.replace("]", ",`2027-02-01`]"))).containsExactly("answers[0].answer");
    }

    private static List<String> errors(String question, String answer) {
        List<Answer> pregnant = List.of(Samples.answer(Samples.PREGNANCY, new Given.YesNo(true)));
        try {
            checked(question, answer, pregnant);
            return List.of("none");
        } catch (ProblemException e) {
            return fields(e);
        }
    }

    private static Map<Question, Map<String, Given>> checked(String question, String answer, List<Answer> known) {
        AnswerFields fields = new AnswerFields(Samples.ALL, new FieldErrors());
        fields.read(question, JSON.readValue(quoted(answer), Object.class), "answers[0]");
        return fields.checked(known, TODAY, BIRTH);
    }

    private static Map<String, Object> plain(Map<String, Given> given) {
        return given.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, item -> GivenWriter.plain(item.getValue())));
    }

    private static String quoted(String answer) {
        return answer.replace('`', '"');
    }

    private static List<String> fields(Throwable e) {
        return ((List<?>) ((ProblemException) e).properties().get("errors"))
                .stream().map(error -> ((FieldError) error).field()).toList();
    }
}
