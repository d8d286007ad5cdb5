package clinic.sunwise.gateway.account;

import clinic.sunwise.audit.AuditEntry;
import clinic.sunwise.audit.AuditKind;
import clinic.sunwise.audit.AuditTrail;
import clinic.sunwise.gateway.identity.Person;
import java.time.InstantSource;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Records what somebody does to her sign-in, and takes along of it, in each of her clinics; a change in its transaction. */
@Component
class PatientRecords {

    private final AuditTrail trail;
    private final InstantSource machineTime;

    PatientRecords(AuditTrail trail, InstantSource machineTime) {
        this.trail = trail;
        this.machineTime = machineTime;
    }

    void changed(Person patient, String action, UUID passkey) {
        add(patient, AuditKind.CHANGE, action, "passkey=" + passkey);
    }

    void exported(Person person) {
        add(person, AuditKind.EXPORT, "GET /api/session/export", "");
    }

    private void add(Person person, AuditKind kind, String action, String target) {
        String correlation = String.valueOf(MDC.get("correlationId"));
        person.clinics()
                .forEach(clinic -> trail.add(new AuditEntry(
                        clinic,
                        machineTime.instant(),
                        kind,
                        action,
                        person.subject(),
                        person.role(),
                        person.patientId(),
                        target,
                        correlation)));
    }
}
