package clinic.sunwise.booking.screening;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * A question in one version.
 *
 * @param version from 1 on; answers to an older one no longer count
 * @param options of a choice, at least two; empty for other kinds
 * @param validDays for how many days from its day on an answer counts; at least 1
 */
public record Question(String code, int version, Kind kind, String text, List<Option> options, int validDays) {

    /** What can be answered. */
    public enum Kind {
        /** The code of one of the options. */
        CHOICE,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** A date such as {@code 2026-11-23}. */
        DATE
    }

    public record Option(String code, String text) {}

    public Question {
        if (version < 1 || validDays < 1) {
            throw new IllegalArgumentException(code + ": version and validDays count from 1");
        }
        if ((kind == Kind.CHOICE) != (options.size() >= 2)) {
            throw new IllegalArgumentException(code + ": a choice, and only a choice, has two or more options");
        }
        options = List.copyOf(options);
    }

    /** True where the text is an answer to this question. */
    public boolean accepts(String answer) {
        return switch (kind) {
            case CHOICE -> options.stream().anyMatch(option -> option.code().equals(answer));
            case BOOLEAN -> answer.equals("true") || answer.equals("false");
            case DATE -> isDate(answer);
        };
    }

    private static boolean isDate(String answer) {
        try {
            return LocalDate.parse(answer).getYear() >= 1900;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
