package clinic.sunwise.billing.requests;

import clinic.sunwise.platform.problem.FieldErrors;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A range of days, both ends included, that the database's calendar knows. */
public record Days(LocalDate from, LocalDate to) {

    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    /** The range, open where an end is missing. Ends the request with {@code invalid-request} if it is none. */
    public static Days of(@Nullable LocalDate from, @Nullable LocalDate to) {
        Days days = new Days(
                Optional.ofNullable(from).orElse(FIRST), Optional.ofNullable(to).orElse(LAST));
        new FieldErrors()
                .check(isKnown(days.from), "from", "is not between " + FIRST + " and " + LAST)
                .check(isKnown(days.to), "to", "is not between " + FIRST + " and " + LAST)
                .check(!days.to.isBefore(days.from), "to", "is before from")
                .throwIfAny();
        return days;
    }

    public static boolean isKnown(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }
}
