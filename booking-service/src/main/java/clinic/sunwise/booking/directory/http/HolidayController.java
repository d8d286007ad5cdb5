package clinic.sunwise.booking.directory.http;

import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.PublicHolidays;
import clinic.sunwise.platform.identity.Open;
import clinic.sunwise.platform.paging.Page;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public holidays where a clinic is, whether or not it closes on them. */
@RestController
class HolidayController {

    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2099;

    private final Directory directory;

    HolidayController(Directory directory) {
        this.directory = directory;
    }

    record HolidayAnswer(LocalDate date, String name) {}

    @Open
    @GetMapping("/api/clinics/{clinic}/public-holidays")
    Page<HolidayAnswer> holidays(@PathVariable String clinic, @RequestParam int year) {
        new FieldErrors()
                .check(year >= FIRST_YEAR && year <= LAST_YEAR, "year", "is not between 2020 and 2099")
                .throwIfAny();
        PublicHolidays holidays = directory.holidays(clinic).orElseThrow(ProblemException::notFound);
        return new Page<>(
                holidays.of(year).entrySet().stream()
                        .map(each -> new HolidayAnswer(each.getKey(), each.getValue()))
                        .toList(),
                null);
    }
}
