package clinic.sunwise.booking.appointments.http;

import clinic.sunwise.booking.appointments.Appointments;
import clinic.sunwise.booking.clinicalrules.http.Audience;
import clinic.sunwise.booking.clinicalrules.http.VerdictView;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was agreed to when an appointment was booked. */
@RestController
@RequestMapping("/api/clinics/{clinic}/appointments/{id}")
class AgreementController {

    private final Appointments appointments;

    AgreementController(Appointments appointments) {
        this.appointments = appointments;
    }

    /**
     * A clinician's decision.
     *
     * @param lifted the verdict as it was
     */
    record OverrideAnswer(String reason, String by, Instant at, VerdictView lifted) {}

    /**
     * What a patient confirmed that she had read.
     *
     * @param protocolVersion whose rules it comes from
     */
    record AdviceAnswer(String language, int protocolVersion, List<String> texts, String by, Instant at) {}

    @GetMapping("/override")
    @Allowed({Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    OverrideAnswer override(@PathVariable String clinic, @PathVariable UUID id, Caller caller, Locale language) {
        return appointments
                .lifted(clinic, id, caller)
                .map(lifted -> new OverrideAnswer(
                        lifted.reason(),
                        lifted.by(),
                        lifted.at(),
                        VerdictView.of(lifted.verdict(), Audience.of(caller, language))))
                .orElseThrow(ProblemException::notFound);
    }

    /** Its texts tell what she has answered, so only to herself and to who treats her. */
    @GetMapping("/advice")
    @Allowed({Role.PATIENT, Role.THERAPIST, Role.CLINICIAN})
    AdviceAnswer advice(@PathVariable String clinic, @PathVariable UUID id, Caller caller) {
        return appointments
                .advice(clinic, id, caller)
                .map(advice -> new AdviceAnswer(
                        advice.language(), advice.protocolVersion(), advice.texts(), advice.by(), advice.at()))
                .orElseThrow(ProblemException::notFound);
    }
}
