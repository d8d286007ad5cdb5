package clinic.sunwise.billing.recipients.http;

import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.recipients.Recipient;
import clinic.sunwise.billing.recipients.RecipientReader;
import clinic.sunwise.billing.recipients.Recipients;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom a patient's invoices name: she asks for full invoices herself or at the desk; she sees nobody else's. */
@RestController
@RequestMapping("/api/clinics/{clinic}/recipients/{patient}")
class RecipientController {

    private final Recipients recipients;
    private final Issuers issuers;
    private final List<RecipientReader> readers;
    private final Idempotency idempotency;

    RecipientController(
            Recipients recipients, Issuers issuers, List<RecipientReader> readers, Idempotency idempotency) {
        this.recipients = recipients;
        this.issuers = issuers;
        this.readers = readers;
        this.idempotency = idempotency;
    }

    private record Put(String clinic, UUID patient, RecipientBody body) {}

    private record Remove(String clinic, UUID patient) {}

    record Removed(UUID patientId) {}

    @GetMapping
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    RecipientBody recipient(@PathVariable String clinic, @PathVariable UUID patient, Caller caller) {
        checkVisible(caller, patient);
        return recipients.find(clinic, patient).map(RecipientBody::of).orElseThrow(ProblemException::notFound);
    }

    /** From now on the patient's invoices are full ones; what has waited for this is invoiced now. */
    @PutMapping
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    RecipientBody name(
            @PathVariable String clinic,
            @PathVariable UUID patient,
            @RequestBody RecipientBody body,
            Caller caller,
            IdempotencyKey key) {
        checkVisible(caller, patient);
        Issuer issuer = issuers.find(clinic).orElseThrow(ProblemException::notFound);
        Recipient recipient = body.recipient(issuer);
        RecipientBody answer =
                idempotency.once(caller, key, new Put(clinic, patient, body), RecipientBody.class, () -> {
                    recipients.put(clinic, patient, recipient);
                    return RecipientBody.of(recipient);
                });
        readers.forEach(each -> each.recipientNamed(clinic));
        return answer;
    }

    @DeleteMapping
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    Removed remove(@PathVariable String clinic, @PathVariable UUID patient, Caller caller, IdempotencyKey key) {
        checkVisible(caller, patient);
        return idempotency.once(caller, key, new Remove(clinic, patient), Removed.class, () -> {
            if (!recipients.remove(clinic, patient)) {
                throw ProblemException.notFound();
            }
            return new Removed(patient);
        });
    }

    private static void checkVisible(Caller caller, UUID patient) {
        if (!caller.role().isStaff() && !patient.equals(caller.patient())) {
            throw ProblemException.notFound();
        }
    }
}
