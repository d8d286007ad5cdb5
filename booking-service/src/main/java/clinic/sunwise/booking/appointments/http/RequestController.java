package clinic.sunwise.booking.appointments.http;

import clinic.sunwise.booking.appointments.Appointments;
import clinic.sunwise.booking.appointments.BookingRequest;
import clinic.sunwise.booking.appointments.SessionRequests;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asking a clinician for what the rules leave to her, and her decision. */
@RestController
@RequestMapping("/api/clinics/{clinic}")
class RequestController {

    private final SessionRequests requests;
    private final Appointments appointments;
    private final NextTimes nextTimes;
    private final SettledAnswers answers;

    RequestController(
            SessionRequests requests, Appointments appointments, NextTimes nextTimes, SettledAnswers answers) {
        this.requests = requests;
        this.appointments = appointments;
        this.nextTimes = nextTimes;
        this.answers = answers;
    }

    record DecisionBody(@Nullable String reason) {}

    record DeclineAnswer(String reason, Instant at) {}

    @PostMapping("/requests")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    AppointmentAnswer ask(
            @PathVariable String clinic,
            @RequestBody BookingBody body,
            IdempotencyKey key,
            Caller caller,
            Locale language) {
        BookingRequest request = body.checked(clinic, caller, language);
        return nextTimes.offeredFor(
                request,
                () -> answers.once(
                        key, caller, language, List.of("request", clinic, body), () -> requests.ask(request, caller)));
    }

    @PostMapping("/appointments/{id}/accept")
    @Allowed(Role.CLINICIAN)
    AppointmentAnswer accept(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestBody DecisionBody body,
            IdempotencyKey key,
            Caller caller,
            Locale language) {
        String reason = OverrideBody.written(body.reason(), "reason");
        return answers.once(
                key,
                caller,
                language,
                List.of("accept", clinic, id, reason),
                () -> requests.accept(clinic, id, reason, caller));
    }

    @PostMapping("/appointments/{id}/decline")
    @Allowed(Role.CLINICIAN)
    AppointmentAnswer decline(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestBody DecisionBody body,
            IdempotencyKey key,
            Caller caller,
            Locale language) {
        String reason = OverrideBody.written(body.reason(), "reason");
        return answers.once(
                key,
                caller,
                language,
                List.of("decline", clinic, id, reason),
                () -> requests.decline(clinic, id, reason, caller));
    }

    /** Why a clinician has declined, for the patient and everybody at the desk. */
    @GetMapping("/appointments/{id}/decline")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    DeclineAnswer declined(@PathVariable String clinic, @PathVariable UUID id, Caller caller) {
        return appointments
                .declined(clinic, id, caller)
                .map(declined -> new DeclineAnswer(declined.reason(), declined.at()))
                .orElseThrow(ProblemException::notFound);
    }
}
