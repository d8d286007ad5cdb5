package clinic.sunwise.booking.appointments.http;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.AppointmentState;
import clinic.sunwise.booking.appointments.AppointmentStore.Filter;
import clinic.sunwise.booking.appointments.AppointmentStore.Position;
import clinic.sunwise.booking.appointments.Appointments;
import clinic.sunwise.booking.appointments.Outcome;
import clinic.sunwise.booking.appointments.Reconsideration;
import clinic.sunwise.booking.clinicalrules.http.Audience;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.paging.Cursor;
import clinic.sunwise.platform.paging.Page;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Appointments and what becomes of them. */
@RestController
@RequestMapping("/api/clinics/{clinic}/appointments")
class AppointmentController {

    private final Appointments appointments;
    private final AppointmentAnswers answers;
    private final Reconsideration reconsideration;
    private final NextTimes nextTimes;
    private final Idempotency idempotency;

    AppointmentController(
            Appointments appointments,
            AppointmentAnswers answers,
            Reconsideration reconsideration,
            NextTimes nextTimes,
            Idempotency idempotency) {
        this.appointments = appointments;
        this.reconsideration = reconsideration;
        this.nextTimes = nextTimes;
        this.answers = answers;
        this.idempotency = idempotency;
    }

    /** @param byClinic true where the patient did not ask for it, which only staff can say */
    record CancelBody(@Nullable String reason, @Nullable Boolean byClinic) {}

    @GetMapping
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    Page<AppointmentAnswer> list(
            @PathVariable String clinic,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam @Nullable UUID patient,
            @RequestParam @Nullable String state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam @Nullable String cursor,
            Caller caller,
            Locale language) {
        Cursor.checkLimit(limit);
        checkRange(from, to);
        Filter filter = new Filter(
                from,
                to,
                Optional.ofNullable(caller.patient() == null ? patient : caller.patient()),
                Optional.ofNullable(state).map(AppointmentController::state),
                Cursor.decode(cursor, 2).map(AppointmentController::position),
                limit + 1);
        return answers.of(clinic, page(appointments.list(clinic, filter), limit), caller, language);
    }

    /**
     * Appointments to come that no longer hold, by start.
     *
     * @param proposals true to be told for each when it would be possible, which takes a search for each of them
     */
    @GetMapping("/flagged")
    @Allowed({Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    Page<AppointmentAnswer> flagged(
            @PathVariable String clinic,
            @RequestParam(defaultValue = "false") boolean proposals,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam @Nullable String cursor,
            Caller caller,
            Locale language) {
        Cursor.checkLimit(limit);
        Optional<Position> after = Cursor.decode(cursor, 2).map(AppointmentController::position);
        Page<Appointment> found = page(reconsideration.flagged(clinic, after, limit + 1), limit);
        Page<AppointmentAnswer> flagged = answers.of(clinic, found, caller, language);
        if (!proposals) {
            return flagged;
        }
        Map<UUID, List<OffsetDateTime>> times = nextTimes.insteadOf(clinic, found.items(), caller);
        return flagged.map(each -> each.proposing(times.getOrDefault(each.id(), List.of())));
    }

    private static Page<Appointment> page(List<Appointment> found, int limit) {
        return Page.of(found, limit, last -> Cursor.at(last.during().start(), last.id()));
    }

    @GetMapping("/{id}")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    AppointmentAnswer get(@PathVariable String clinic, @PathVariable UUID id, Caller caller, Locale language) {
        Appointment found = appointments.find(clinic, id, caller).orElseThrow(ProblemException::notFound);
        AppointmentAnswer answer = answers.of(found, caller, language);
        return answer.flag() == null
                ? answer
                : answer.proposing(
                        nextTimes.insteadOf(clinic, List.of(found), caller).getOrDefault(found.id(), List.of()));
    }

    @PostMapping("/{id}/start")
    @Allowed({Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    AppointmentAnswer start(
            @PathVariable String clinic, @PathVariable UUID id, IdempotencyKey key, Caller caller, Locale language) {
        return once(key, caller, language, List.of("start", id), () -> appointments.start(clinic, id, caller));
    }

    @PostMapping("/{id}/cancel")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    AppointmentAnswer cancel(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable CancelBody body,
            IdempotencyKey key,
            Caller caller,
            Locale language) {
        Optional<String> reason = text(body == null ? null : body.reason(), "reason", 500);
        boolean byClinic = body != null && Boolean.TRUE.equals(body.byClinic());
        new FieldErrors()
                .check(!byClinic || caller.role().isStaff(), "byClinic", "is not for patients to say")
                .throwIfAny();
        return once(
                key,
                caller,
                language,
                List.of("cancel", id, reason.orElse(""), byClinic),
                () -> appointments.cancel(clinic, id, reason, byClinic, caller));
    }

    @PostMapping("/{id}/no-show")
    @Allowed({Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    AppointmentAnswer noShow(
            @PathVariable String clinic, @PathVariable UUID id, IdempotencyKey key, Caller caller, Locale language) {
        return once(key, caller, language, List.of("no-show", id), () -> appointments.noShow(clinic, id, caller));
    }

    private AppointmentAnswer once(
            IdempotencyKey key, Caller caller, Locale language, Object asked, Supplier<Outcome> effect) {
        return idempotency.once(
                caller,
                key,
                asked,
                AppointmentAnswer.class,
                () -> answers.of(
                        AppointmentProblems.done(effect.get(), Audience.of(caller, language)), caller, language));
    }

    private static void checkRange(LocalDate from, LocalDate to) {
        new FieldErrors()
                .check(!to.isBefore(from), "to", "is before from")
                .check(to.isBefore(from.plusDays(400)), "to", "is more than 400 days after from")
                .throwIfAny();
    }

    private static AppointmentState state(String code) {
        return AppointmentState.of(code)
                .filter(state -> state != AppointmentState.HELD)
                .orElseThrow(() -> FieldErrors.of("state", "is not a state of an appointment"));
    }

    private static Position position(Cursor cursor) {
        try {
            return new Position(
                    Instant.parse(cursor.parts().getFirst()),
                    UUID.fromString(cursor.parts().getLast()));
        } catch (RuntimeException e) {
            throw FieldErrors.of("cursor", "is not a cursor of this list");
        }
    }

    private static Optional<String> text(@Nullable String text, String field, int most) {
        new FieldErrors()
                .check(text == null || text.length() <= most, field, "has more than " + most + " characters")
                .throwIfAny();
        return Optional.ofNullable(text).map(String::strip).filter(words -> !words.isEmpty());
    }
}
