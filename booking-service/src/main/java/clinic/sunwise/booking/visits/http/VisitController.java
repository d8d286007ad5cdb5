package clinic.sunwise.booking.visits.http;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.Appointments;
import clinic.sunwise.booking.appointments.Completion;
import clinic.sunwise.booking.appointments.http.AppointmentAnswer;
import clinic.sunwise.booking.appointments.http.AppointmentAnswers;
import clinic.sunwise.booking.appointments.http.AppointmentProblems;
import clinic.sunwise.booking.appointments.http.OverrideBody;
import clinic.sunwise.booking.clinicalrules.http.Audience;
import clinic.sunwise.booking.visits.VisitRecord;
import clinic.sunwise.booking.visits.Visits;
import clinic.sunwise.booking.visits.http.VisitAnswers.VisitAnswer;
import clinic.sunwise.booking.visits.http.WrittenBody.ProductBody;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Completing a session, and what is written of it. */
@RestController
@RequestMapping("/api/clinics/{clinic}/appointments/{id}")
class VisitController {

    private final Visits visits;
    private final Appointments appointments;
    private final AppointmentAnswers answers;
    private final Idempotency idempotency;

    VisitController(Visits visits, Appointments appointments, AppointmentAnswers answers, Idempotency idempotency) {
        this.visits = visits;
        this.appointments = appointments;
        this.answers = answers;
        this.idempotency = idempotency;
    }

    /** @param reason 20 to 2000 characters */
    record CorrectionBody(
            @Nullable List<@Nullable ProductBody> products,
            @Nullable String notes,
            @Nullable String reason) {}

    /** The session is over. The answer tells when she should come again. */
    @PostMapping("/complete")
    @Allowed({Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    AppointmentAnswer complete(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestBody CompleteBody body,
            IdempotencyKey key,
            Caller caller,
            Locale language) {
        Completion said = body.completion(caller);
        Visits.Written written = new WrittenBody(body.products(), body.notes()).checked();
        return idempotency.once(caller, key, List.of("complete", clinic, id, body), AppointmentAnswer.class, () -> {
            Appointment done = AppointmentProblems.done(
                    visits.complete(clinic, id, said, written, caller), Audience.of(caller, language));
            return answers.of(done, caller, language).suggesting(VisitAnswers.next(visits.next(done)));
        });
    }

    /** What was written of it: health data, which reception does not see. */
    @GetMapping("/visit")
    @Allowed(Role.CLINICIAN)
    VisitAnswer visit(@PathVariable String clinic, @PathVariable UUID id, Caller caller) {
        Appointment found = appointments.find(clinic, id, caller).orElseThrow(ProblemException::notFound);
        return visit(found);
    }

    /** Puts right what was written; what was written before stays. */
    @PostMapping("/visit/correct")
    @Allowed(Role.CLINICIAN)
    VisitAnswer correct(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestBody CorrectionBody body,
            IdempotencyKey key,
            Caller caller,
            Locale language) {
        String reason = OverrideBody.written(body.reason(), "reason");
        Visits.Written written = new WrittenBody(body.products(), body.notes()).checked();
        return idempotency.once(
                caller,
                key,
                List.of("correct-visit", clinic, id, body),
                VisitAnswer.class,
                () -> visit(AppointmentProblems.done(
                        visits.correct(clinic, id, written, reason, caller), Audience.of(caller, language))));
    }

    private VisitAnswer visit(Appointment found) {
        List<VisitRecord> records = visits.records(found);
        if (records.isEmpty()) {
            throw ProblemException.notFound();
        }
        return VisitAnswer.of(records, visits.next(found));
    }
}
