package clinic.sunwise.booking.reception.http;

import clinic.sunwise.booking.availability.ResourceKind;
import clinic.sunwise.booking.reception.Calendars;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who and what is taken when, for a day or a week. */
@RestController
class CalendarController {

    private static final int MOST_DAYS = 7;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private final Calendars calendars;

    CalendarController(Calendars calendars) {
        this.calendars = calendars;
    }

    /**
     * The calendar.
     *
     * @param from first day, in the years 2020 to 2100
     * @param to last day, inclusive; at most six days later
     * @param by practitioner, room, device or recovery-place
     */
    @GetMapping("/api/clinics/{clinic}/calendar")
    @Allowed({Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    CalendarAnswer calendar(
            @PathVariable String clinic,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam String by) {
        Optional<ResourceKind> kind = Stream.of(ResourceKind.values())
                .filter(each -> each != ResourceKind.PATIENT && each.code().equals(by))
                .findFirst();
        check(from, to)
                .check(kind.isPresent(), "by", "is not practitioner, room, device or recovery-place")
                .throwIfAny();
        return calendars
                .of(clinic, from, to, kind.orElseThrow())
                .map(CalendarAnswer::of)
                .orElseThrow(ProblemException::notFound);
    }

    private static FieldErrors check(LocalDate from, LocalDate to) {
        boolean known = !from.isBefore(FIRST) && !from.isAfter(LAST);
        return new FieldErrors()
                .check(known, "from", "is not within the years 2020 to 2100")
                .check(!to.isBefore(from), "to", "is before from")
                .check(!known || to.isBefore(from.plusDays(MOST_DAYS)), "to", "makes it more than 7 days");
    }
}
