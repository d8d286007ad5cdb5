package clinic.sunwise.platform.secrets;

import clinic.sunwise.audit.AuditEntry;
import clinic.sunwise.audit.AuditKind;
import clinic.sunwise.audit.AuditTrail;
import clinic.sunwise.platform.correlation.Correlation;
import clinic.sunwise.platform.identity.AcrossClinics;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes the key that wraps data keys, for operators. The gateway does not route here. */
@AcrossClinics
@RestController
@RequestMapping("/internal/data-keys")
class DataKeyController {

    /** So many take well under a second. */
    private static final int AT_ONCE = 2000;

    private final DataKeys keys;
    private final KeyEncryption encryption;
    private final AuditTrail trail;
    private final Clock clock;

    DataKeyController(DataKeys keys, KeyEncryption encryption, AuditTrail trail, Clock clock) {
        this.keys = keys;
        this.encryption = encryption;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * How far it is.
     *
     * @param current version of the key that wraps
     * @param toRewrap keys that another one has wrapped
     */
    record Wrapping(int current, long toRewrap) {}

    @GetMapping
    @Allowed(Role.ADMINISTRATOR)
    Wrapping wrapping() {
        return new Wrapping(encryption.current(), keys.toRewrap());
    }

    /** Wraps the next {@value #AT_ONCE} anew; repeated until none is left. Stands in the records of the caller's clinics. */
    @PostMapping("/rewrap")
    @Allowed(Role.ADMINISTRATOR)
    @Transactional
    public Wrapping rewrap(Caller caller) {
        int rewrapped = keys.rewrap(AT_ONCE);
        Wrapping wrapping = wrapping();
        caller.clinics()
                .forEach(clinic -> trail.add(new AuditEntry(
                        clinic,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        AuditKind.CHANGE,
                        "POST /internal/data-keys/rewrap",
                        caller.subject(),
                        caller.role().code(),
                        null,
                        "keys=" + rewrapped + " version=" + wrapping.current(),
                        Correlation.current())));
        return wrapping;
    }
}
