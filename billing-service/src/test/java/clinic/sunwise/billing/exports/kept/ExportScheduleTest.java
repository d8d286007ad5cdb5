package clinic.sunwise.billing.exports.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which months have come. */
class ExportScheduleTest {

    @ParameterizedTest(name = "day {0} since {1}, on {2}: {3}")
    @CsvSource({
        "3, 2027-01-04, 2027-02-02, ''",
        "3, 2027-01-04, 2027-02-03, 2027-01",
        "3, 2027-01-03, 2027-01-03, 2026-12",
        "3, 2027-01-04, 2027-01-31, ''",
        "1, 2027-01-04, 2027-03-31, 2027-01 2027-02",
        "28, 2027-01-04, 2027-02-27, 2026-12",
        "28, 2027-01-04, 2027-02-28, 2026-12 2027-01",
        "1, 2020-01-01, 2027-01-01,"
                + " 2026-01 2026-02 2026-03 2026-04 2026-05 2026-06 2026-07 2026-08 2026-09 2026-10 2026-11 2026-12",
    })
    void aMonthIsDueOnItsDay(int day, LocalDate since, LocalDate today, String months) {
        ExportSchedule schedule = new ExportSchedule("utrecht", ExportForm.ARCHIVE, null, day, since);
        assertThat(schedule.due(today))
                .isEqualTo(Stream.of(months.split(" "))
                        .filter(each -> !each.isEmpty())
                        .map(YearMonth::parse)
                        .toList());
    }
}
