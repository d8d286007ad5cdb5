package clinic.sunwise.gateway.account;

import clinic.sunwise.audit.AuditEntry;
import clinic.sunwise.audit.AuditKind;
import clinic.sunwise.audit.AuditTrail;
import clinic.sunwise.gateway.identity.Person;
import java.time.InstantSource;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Records what a patient does to her sign-in, in each clinic where she can book, in the transaction of the change. */
@Component
class PatientRecords {

    private final AuditTrail trail;
    private final InstantSource machineTime;

    PatientRecords(AuditTrail trail, InstantSource machineTime) {
        this.trail = trail;
        this.machineTime = machineTime;
    }

    void changed(Person patient, String action, UUID passkey) {
        String correlation = String.valueOf(MDC.get("correlationId"));
        patient.clinics()
                .forEach(clinic -> trail.add(new AuditEntry(
                        clinic,
                        machineTime.instant(),
                        AuditKind.CHANGE,
                        action,
                        patient.subject(),
                        patient.role(),
                        patient.patientId(),
                        "passkey=" + passkey,
                        correlation)));
    }
}
