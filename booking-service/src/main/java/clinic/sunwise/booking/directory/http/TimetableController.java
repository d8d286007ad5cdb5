package clinic.sunwise.booking.directory.http;

import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.HoursPattern;
import clinic.sunwise.booking.directory.TimetableChange;
import clinic.sunwise.booking.directory.TimetableEntry;
import clinic.sunwise.booking.directory.Timetables;
import clinic.sunwise.booking.directory.Timetables.Asked;
import clinic.sunwise.booking.directory.http.TimetableBodies.EntryAnswer;
import clinic.sunwise.booking.directory.http.TimetableBodies.EntryBody;
import clinic.sunwise.booking.directory.http.TimetableBodies.PatternAnswer;
import clinic.sunwise.booking.directory.http.TimetableBodies.PatternBody;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.paging.Page;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hours, closures, absences and what is out of service. */
@RestController
@RequestMapping("/api/clinics/{clinic}/timetable")
class TimetableController {

    private final Timetables timetables;
    private final Directory directory;
    private final Idempotency idempotency;

    TimetableController(Timetables timetables, Directory directory, Idempotency idempotency) {
        this.timetables = timetables;
        this.directory = directory;
        this.idempotency = idempotency;
    }

    /** The entries that are in force, past ones included, by first day. */
    @GetMapping("/entries")
    @Allowed({Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    Page<EntryAnswer> entries(@PathVariable String clinic) {
        return new Page<>(
                timetables.entries(clinic).stream().map(EntryAnswer::of).toList(), null);
    }

    @PostMapping("/entries")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.RECEPTION, Role.ADMINISTRATOR})
    TimetableAnswer addEntry(
            @PathVariable String clinic, @RequestBody EntryBody body, IdempotencyKey key, Caller caller) {
        TimetableEntry entry = body.checked(UUID.randomUUID());
        return made(
                new TimetableChange.AddEntry(entry),
                asked(clinic, caller, body.acknowledged()),
                List.of("entry", clinic, body),
                key,
                caller);
    }

    /**
     * Withdraws it, or ends it yesterday if it has begun.
     *
     * @param acknowledged ids of the appointments that will be outside the hours
     */
    @DeleteMapping("/entries/{id}")
    @Allowed({Role.RECEPTION, Role.ADMINISTRATOR})
    TimetableAnswer withdrawEntry(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Set<@Nullable UUID> acknowledged,
            IdempotencyKey key,
            Caller caller) {
        Asked asked = asked(clinic, caller, acknowledged);
        return made(
                new TimetableChange.WithdrawEntry(id),
                asked,
                List.of("withdraw-entry", clinic, id, asked.acknowledged()),
                key,
                caller);
    }

    @GetMapping("/patterns")
    @Allowed({Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    Page<PatternAnswer> patterns(@PathVariable String clinic) {
        return new Page<>(
                timetables.patterns(clinic).stream().map(PatternAnswer::of).toList(), null);
    }

    @PostMapping("/patterns")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.RECEPTION, Role.ADMINISTRATOR})
    TimetableAnswer addPattern(
            @PathVariable String clinic, @RequestBody PatternBody body, IdempotencyKey key, Caller caller) {
        HoursPattern pattern = body.checked(UUID.randomUUID());
        return made(
                new TimetableChange.AddPattern(pattern),
                asked(clinic, caller, body.acknowledged()),
                List.of("pattern", clinic, body),
                key,
                caller);
    }

    @DeleteMapping("/patterns/{id}")
    @Allowed({Role.RECEPTION, Role.ADMINISTRATOR})
    TimetableAnswer withdrawPattern(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Set<@Nullable UUID> acknowledged,
            IdempotencyKey key,
            Caller caller) {
        Asked asked = asked(clinic, caller, acknowledged);
        return made(
                new TimetableChange.WithdrawPattern(id),
                asked,
                List.of("withdraw-pattern", clinic, id, asked.acknowledged()),
                key,
                caller);
    }

    private static Asked asked(String clinic, Caller caller, @Nullable Set<@Nullable UUID> acknowledged) {
        Set<UUID> known = new TreeSet<>();
        if (acknowledged != null) {
            acknowledged.stream().filter(Objects::nonNull).forEach(known::add);
        }
        return new Asked(clinic, caller.subject(), known);
    }

    private TimetableAnswer made(
            TimetableChange change, Asked asked, Object request, IdempotencyKey key, Caller caller) {
        TimetableAnswer answer = idempotency.once(
                caller,
                key,
                request,
                TimetableAnswer.class,
                () -> TimetableAnswer.of(change.id(), timetables.make(asked, change), zone(asked)));
        directory.changed(asked.clinic());
        return answer;
    }

    private ZoneId zone(Asked asked) {
        return directory
                .premises(asked.clinic())
                .orElseThrow(ProblemException::notFound)
                .clinic()
                .zone();
    }
}
