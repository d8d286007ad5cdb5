package clinic.sunwise.booking.reception.http;

import clinic.sunwise.booking.directory.TimetableChange;
import clinic.sunwise.booking.directory.Timetables;
import clinic.sunwise.booking.directory.http.TimetableBodies.EntryBody;
import clinic.sunwise.booking.directory.http.TimetableBodies.PatternBody;
import clinic.sunwise.booking.reception.HitList;
import clinic.sunwise.booking.reception.HitLists;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What closures and other changes of hours hit. Previews change nothing, so they take no key. */
@RestController
@RequestMapping("/api/clinics/{clinic}/timetable")
class HitsController {

    private final HitLists lists;

    HitsController(HitLists lists) {
        this.lists = lists;
    }

    /** What an entry would hit, as it would be sent to be made. */
    @PostMapping("/entries/preview")
    @Allowed({Role.RECEPTION, Role.ADMINISTRATOR})
    HitsAnswer ofEntry(@PathVariable String clinic, @RequestBody EntryBody body) {
        return answer(lists.of(clinic, new TimetableChange.AddEntry(body.checked(UUID.randomUUID()))));
    }

    /** The same of a pattern. */
    @PostMapping("/patterns/preview")
    @Allowed({Role.RECEPTION, Role.ADMINISTRATOR})
    HitsAnswer ofPattern(@PathVariable String clinic, @RequestBody PatternBody body) {
        return answer(lists.of(clinic, new TimetableChange.AddPattern(body.checked(UUID.randomUUID()))));
    }

    /** What is outside the hours now and still has to be moved. */
    @GetMapping("/conflicts")
    @Allowed({Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    HitsAnswer now(@PathVariable String clinic) {
        return answer(lists.now(clinic));
    }

    private static HitsAnswer answer(HitList list) {
        return switch (list) {
            case HitList.Listed listed -> HitsAnswer.of(listed);
            case HitList.Impossible impossible -> throw problem(impossible.outcome());
        };
    }

    private static ProblemException problem(Timetables.Outcome outcome) {
        return outcome instanceof Timetables.Outcome.Invalid invalid
                ? FieldErrors.of(invalid.field(), invalid.message())
                : ProblemException.notFound();
    }
}
