package clinic.sunwise.billing.exports.kept;

import clinic.sunwise.billing.exports.datev.DatevNumbers;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * On which day an export of each month is made by itself.
 *
 * @param datev for whom; null of all forms but that
 * @param dayOfMonth 1 to 28, of the month after the exported one, in the clinic's calendar
 * @param since months whose day is before this one are left out
 */
public record ExportSchedule(
        String clinic, ExportForm form, @Nullable DatevNumbers datev, int dayOfMonth, LocalDate since) {

    /** What was missed for longer, for instance while nothing ran, has to be asked for. */
    private static final int MONTHS_BACK = 12;

    /** The months whose day has come, earliest first. */
    public List<YearMonth> due(LocalDate today) {
        return IntStream.rangeClosed(1, MONTHS_BACK)
                .mapToObj(back -> YearMonth.from(today).minusMonths(MONTHS_BACK + 1L - back))
                .filter(month -> isDue(month.plusMonths(1).atDay(dayOfMonth), today))
                .toList();
    }

    private boolean isDue(LocalDate day, LocalDate today) {
        return !day.isAfter(today) && !day.isBefore(since);
    }
}
