package clinic.sunwise.gateway.sessions;

import clinic.sunwise.audit.AuditEntry;
import clinic.sunwise.audit.AuditKind;
import clinic.sunwise.audit.AuditTrail;
import clinic.sunwise.gateway.identity.Person;
import clinic.sunwise.gateway.routing.CorrelationFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Records who has come in, in each of the clinics where she is somebody. */
@Component
class SignInRecords {

    private final AuditTrail trail;

    SignInRecords(AuditTrail trail) {
        this.trail = trail;
    }

    /** Records a session that lets somebody in; one on the way there lets nobody in yet. */
    void begun(Session session, HttpServletRequest request) {
        if (session.step() == Step.SIGNED_IN) {
            session.person().clinics().forEach(clinic -> trail.add(entry(clinic, session, request)));
        }
    }

    private static AuditEntry entry(String clinic, Session session, HttpServletRequest request) {
        Person person = session.person();
        return new AuditEntry(
                clinic,
                session.seenAt().truncatedTo(ChronoUnit.MICROS),
                AuditKind.SIGN_IN,
                "sign-in",
                person.subject(),
                person.role(),
                person.patientId(),
                "session=" + session.id(),
                CorrelationFilter.current(request));
    }
}
