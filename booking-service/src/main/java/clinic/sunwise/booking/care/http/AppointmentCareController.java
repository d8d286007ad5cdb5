package clinic.sunwise.booking.care.http;

import clinic.sunwise.booking.care.SessionsCare;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.ProblemException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AppointmentCareController {

    private final SessionsCare care;

    AppointmentCareController(SessionsCare care) {
        this.care = care;
    }

    /** With the days on which each is done or left; empty lists for an appointment that does not take place any more. */
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    @GetMapping("/api/clinics/{clinic}/appointments/{id}/care")
    AppointmentCareAnswer care(@PathVariable String clinic, @PathVariable UUID id, Caller caller, Locale language) {
        return care.of(clinic, id, caller)
                .map(found -> AppointmentCareAnswer.of(found, language))
                .orElseThrow(ProblemException::notFound);
    }
}
