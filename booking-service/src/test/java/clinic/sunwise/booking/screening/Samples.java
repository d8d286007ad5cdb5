package clinic.sunwise.booking.screening;

import clinic.sunwise.booking.protocols.Source;
import clinic.sunwise.booking.screening.Question.Condition;
import clinic.sunwise.booking.screening.Question.Detail;
import clinic.sunwise.booking.screening.Question.Kind;
import clinic.sunwise.booking.screening.Question.Option;
import clinic.sunwise.booking.screening.Question.Validity;
import clinic.sunwise.booking.words.Translations;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** A questionnaire with one question of each kind. */
final class Samples {

    static final Question SKIN =
            question("skin-sensitivity", Kind.CHOICE, option("normal"), option("sensitive"), option("very-sensitive"));
    static final Question PREGNANCY = question("pregnancy", Kind.BOOLEAN);
    static final Question DUE = new Question(
            "due-date",
            1,
            Kind.DATE,
            words("due-date"),
            List.of(),
            valid(300),
            Optional.of(new Condition("pregnancy", "true")),
            Optional.of("pregnancy"));
    static final Question NOW = question(
            "skin-now",
            Kind.MULTI_CHOICE,
            option("herpes-active", Detail.OVER),
            option("open-wounds", Detail.AREAS, Detail.OVER),
            option("rosacea"));
    static final Question TREATMENTS = question(
            "treatments",
            Kind.EXPOSURES,
            option("laser", Detail.AREAS, Detail.PLANNED),
            option("retinoid", Detail.ONGOING),
            option("solarium"));
    static final Question STAYS =
            question("stays", Kind.STAYS, new Option("red-sea", words("red-sea"), Set.of(), OptionalDouble.of(27)));
    static final Question EVENTS = question("events", Kind.DATES);
    static final Questionnaire ALL = new Questionnaire(List.of(SKIN, PREGNANCY, DUE, NOW, TREATMENTS, STAYS, EVENTS));

    private Samples() {}

    static Question question(String code, Kind kind, Option... options) {
        return new Question(
                code, 2, kind, words(code), List.of(options), valid(10), Optional.empty(), Optional.empty());
    }

    static Option option(String code, Detail... details) {
        return new Option(code, words(code), Set.of(details), OptionalDouble.empty());
    }

    static Translations words(String text) {
        return new Translations(Map.of("en", text, "es", text + "-es", "fr", text, "nl", text, "ru", text));
    }

    static Validity valid(int days) {
        return new Validity(days, new Source("S", "p", Source.Basis.ASSUMED));
    }

    /** Answered on 1 January at 01:30 in Moscow, which is still 31 December in Greenwich. */
    static Answer answer(Question question, String item, Given given) {
        return new Answer(question.code(), item, question.version(), given, Instant.parse("2026-12-31T22:30:00Z"));
    }

    static Answer answer(Question question, Given given) {
        return answer(question, Answer.WHOLE, given);
    }
}
