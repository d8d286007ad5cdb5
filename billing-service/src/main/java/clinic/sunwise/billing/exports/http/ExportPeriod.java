package clinic.sunwise.billing.exports.http;

import clinic.sunwise.billing.exports.ExportWish;
import clinic.sunwise.platform.problem.FieldErrors;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Of which days an export is wanted: a month, or from one day to another, of 1900 to 2999.
 *
 * @param name part of the file's name
 */
record ExportPeriod(LocalDate first, LocalDate last, String name) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final Pattern SERIES = Pattern.compile("[A-Z0-9]{1,11}");

    /** The period. Ends the request with {@code invalid-request} if it is none. */
    static ExportPeriod of(@Nullable YearMonth month, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return ofMonth(month);
        }
        new FieldErrors()
                .check(month == null, "month", "is there although from and to are")
                .require(from, "from")
                .require(to, "to")
                .check(from == null || isKnown(from.getYear()), "from", range())
                .check(to == null || isKnown(to.getYear()), "to", range())
                .check(from == null || to == null || !to.isBefore(from), "to", "is before from")
                .throwIfAny();
        LocalDate first = Objects.requireNonNull(from);
        LocalDate last = Objects.requireNonNull(to);
        return new ExportPeriod(first, last, first + "--" + last);
    }

    /** The same of one clinic's documents, of this series only if there is one. */
    ExportWish wish(String clinic, @Nullable String series) {
        new FieldErrors()
                .check(
                        series == null || SERIES.matcher(series).matches(),
                        "series",
                        "is not the beginning of a number such as UTR or RUTR")
                .throwIfAny();
        return new ExportWish(clinic, first, last, series);
    }

    private static ExportPeriod ofMonth(@Nullable YearMonth month) {
        new FieldErrors()
                .require(month, "month")
                .check(
                        month == null || isKnown(month.getYear()),
                        "month",
                        "is not between " + FIRST_YEAR + "-01 and " + LAST_YEAR + "-12")
                .throwIfAny();
        YearMonth known = Objects.requireNonNull(month);
        return new ExportPeriod(known.atDay(1), known.atEndOfMonth(), known.toString());
    }

    private static boolean isKnown(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static String range() {
        return "is not between " + FIRST_YEAR + " and " + LAST_YEAR;
    }
}
