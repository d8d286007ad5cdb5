package clinic.sunwise.booking.screening;

import clinic.sunwise.booking.protocols.Source;
import clinic.sunwise.booking.words.Translations;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A question in one version.
 *
 * @param version from 1 on; answers to an older one no longer count
 * @param options what can be chosen or ticked; empty for kinds that have none
 * @param when asked only if another question has such an answer; empty for always
 * @param endOf the yes-or-no question whose finding ends on the date that is asked for; empty for all others
 */
public record Question(
        String code,
        int version,
        Kind kind,
        Translations text,
        List<Option> options,
        Validity validity,
        Optional<Condition> when,
        Optional<String> endOf) {

    /** What can be answered. */
    public enum Kind {
        /** One option. */
        CHOICE,
        /** Yes or no. A yes is the finding of the question's code. */
        BOOLEAN,
        /** Yes or no for each option, each of which is a finding; a yes may say where and until when. */
        MULTI_CHOICE,
        /** For each option, each of which is an agent: never, or when and where. */
        EXPOSURES,
        /** Times to be spent in the sun; the options are regions. */
        STAYS,
        /** Days on which something is planned. */
        DATES,
        /** A date. */
        DATE;

        /** The word in the API and in the file of questions. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind with that word; empty if there is none. */
        public static Optional<Kind> of(String code) {
            return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }

        boolean isAnsweredByOption() {
            return this == MULTI_CHOICE || this == EXPOSURES;
        }

        /** 0 for kinds that have no options at all. */
        private int leastOptions() {
            return switch (this) {
                case CHOICE -> 2;
                case MULTI_CHOICE, EXPOSURES, STAYS -> 1;
                case BOOLEAN, DATES, DATE -> 0;
            };
        }
    }

    /** What can be told beyond yes or no. */
    public enum Detail {
        /** Where on the body. */
        AREAS,
        /** The first day on which it is over. */
        OVER,
        /** That it still goes on. */
        ONGOING,
        /** A day to come. */
        PLANNED;

        /** The word in the API and in the file of questions. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something to choose or tick.
     *
     * @param latitudeDegrees of a region, north positive; empty for all else
     */
    public record Option(String code, Translations text, Set<Detail> details, OptionalDouble latitudeDegrees) {

        public Option {
            details = Set.copyOf(details);
        }
    }

    /**
     * For how long an answer counts.
     *
     * @param days from the day of the answer on; at least 1
     * @param source why so long
     */
    public record Validity(int days, Source source) {

        public Validity {
            if (days < 1) {
                throw new IllegalArgumentException("validity is counted in days from 1 on: " + days);
            }
        }
    }

    /** That a yes-or-no or choice question has this answer: {@code true} or an option. */
    public record Condition(String question, String answer) {}

    public Question {
        if (version < 1) {
            throw new IllegalArgumentException(code + ": versions count from 1");
        }
        int least = kind.leastOptions();
        if (options.size() < least || (least == 0 && !options.isEmpty())) {
            throw new IllegalArgumentException(
                    code + ": a choice has two options or more, a list to tick one, all others none");
        }
        options = List.copyOf(options);
    }

    /** The option with that code; empty if there is none. */
    public Optional<Option> option(String option) {
        return options.stream().filter(each -> each.code().equals(option)).findFirst();
    }

    /** The same question with these of its options only; empty if none is left. */
    Optional<Question> only(Collection<String> codes) {
        List<Option> left =
                options.stream().filter(each -> codes.contains(each.code())).toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new Question(code, version, kind, text, left, validity, when, endOf));
    }

    /** True where it may stay unanswered: nobody has to know when something will be over. */
    public boolean isOptional() {
        return kind == Kind.DATE;
    }

    /** What has to be answered one by one: each option of a list to tick, or the question itself. */
    List<String> items() {
        return kind.isAnsweredByOption() ? options.stream().map(Option::code).toList() : List.of(Answer.WHOLE);
    }
}
