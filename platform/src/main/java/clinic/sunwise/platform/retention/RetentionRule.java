package clinic.sunwise.platform.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long one kind of thing is kept in one country. A row of {@code contracts/retention.json}.
 *
 * @param code unique name of the rule
 * @param country ISO 3166-1 alpha-2
 * @param what kind of thing, such as {@code invoice}
 * @param years 1 or more
 * @param counted from the last contact itself, or from the end of the month or year that it falls in
 * @param notBeforeAge birthday before which nothing of the person is erased; null if her age does not count
 * @param source law or document that says so
 * @param stated whether the source states the period; an assumption if not
 */
public record RetentionRule(
        String code,
        String country,
        String what,
        int years,
        Counted counted,
        @Nullable Integer notBeforeAge,
        String source,
        boolean stated) {

    /**
     * The first day on which it may be erased.
     *
     * @param last day of what the period is counted from
     * @param birth of the person; null if it is not known, or of nobody
     */
    public LocalDate dueOn(LocalDate last, @Nullable LocalDate birth) {
        LocalDate over = counted.end(last).plusYears(years).plusDays(1);
        if (notBeforeAge == null || birth == null) {
            return over;
        }
        LocalDate birthday = birth.plusYears(notBeforeAge);
        return over.isBefore(birthday) ? birthday : over;
    }
}
