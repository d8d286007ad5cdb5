package clinic.sunwise.booking.reception.http;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.Appointments;
import clinic.sunwise.booking.appointments.Arrivals;
import clinic.sunwise.booking.appointments.Consent;
import clinic.sunwise.booking.appointments.http.AppointmentAnswer;
import clinic.sunwise.booking.appointments.http.AppointmentAnswers;
import clinic.sunwise.booking.appointments.http.AppointmentProblems;
import clinic.sunwise.booking.appointments.http.OverrideBody;
import clinic.sunwise.booking.clinicalrules.http.Audience;
import clinic.sunwise.booking.reception.Check;
import clinic.sunwise.booking.reception.CheckIns;
import clinic.sunwise.booking.reception.http.CheckAnswers.CheckAnswer;
import clinic.sunwise.booking.reception.http.CheckAnswers.SheetAnswer;
import clinic.sunwise.booking.screening.http.ScreeningRequest.GivenAnswer;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.paging.Page;
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

/** Patients who come, double-checked before they are treated. */
@RestController
@RequestMapping("/api/clinics/{clinic}/appointments/{id}")
class CheckInController {

    private final Appointments appointments;
    private final Arrivals arrivals;
    private final CheckIns checkIns;
    private final ToldAndSeen told;
    private final AppointmentAnswers answers;
    private final Idempotency idempotency;

    CheckInController(
            Appointments appointments,
            Arrivals arrivals,
            CheckIns checkIns,
            ToldAndSeen told,
            AppointmentAnswers answers,
            Idempotency idempotency) {
        this.appointments = appointments;
        this.arrivals = arrivals;
        this.checkIns = checkIns;
        this.told = told;
        this.answers = answers;
        this.idempotency = idempotency;
    }

    /**
     * A patient who has come.
     *
     * @param adviceConfirmed needed only where there is advice that was not there when it was booked
     * @param override a clinician's, of what has come up since
     */
    record CheckInBody(
            @Nullable Boolean unchanged,
            @Nullable List<@Nullable GivenAnswer> answers,
            CheckBody.@Nullable Examination examination,
            @Nullable Boolean adviceConfirmed,
            @Nullable OverrideBody override) {

        CheckBody check() {
            return new CheckBody(unchanged, answers, examination);
        }
    }

    /** What to ask her before she is checked in. */
    @GetMapping("/check-in")
    @Allowed({Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    SheetAnswer sheet(@PathVariable String clinic, @PathVariable UUID id, Caller caller, Locale language) {
        return checkIns.sheet(clinic, id, caller)
                .map(sheet -> SheetAnswer.of(sheet, language))
                .orElseThrow(ProblemException::notFound);
    }

    /**
     * Checks her in. What she has told and what was seen is kept in a transaction of its own, so that it is known, and flags her
     * appointments, also where she is refused because of it.
     */
    @PostMapping("/check-in")
    @Allowed({Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    AppointmentAnswer checkIn(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestBody CheckInBody body,
            IdempotencyKey key,
            Caller caller,
            Locale language) {
        Appointment found = appointments.find(clinic, id, caller).orElseThrow(ProblemException::notFound);
        Consent consent = new Consent(
                Boolean.TRUE.equals(body.adviceConfirmed()), language, OverrideBody.checked(body.override(), caller));
        ToldAndSeen.Kept kept = told.of(body.check(), clinic, found.patient(), caller);
        List<Object> request = List.of("check-in", clinic, id, body);
        if (checkIns.isDue(found)) {
            idempotency.once(caller, ToldAndSeen.key(key), request, Check.class, () -> {
                checkIns.keep(found, kept.check(), kept.given());
                return kept.check();
            });
        }
        return idempotency.once(
                caller,
                key,
                request,
                AppointmentAnswer.class,
                () -> answers.of(
                        AppointmentProblems.done(
                                arrivals.arrive(clinic, id, consent, caller), Audience.of(caller, language)),
                        caller,
                        language));
    }

    /** What was asked and seen each time she came: health data, which reception does not see. */
    @GetMapping("/checks")
    @Allowed(Role.CLINICIAN)
    Page<CheckAnswer> checks(@PathVariable String clinic, @PathVariable UUID id, Caller caller) {
        Appointment found = appointments.find(clinic, id, caller).orElseThrow(ProblemException::notFound);
        return new Page<>(
                checkIns.checks(clinic, found.id()).stream()
                        .map(CheckAnswer::of)
                        .toList(),
                null);
    }
}
