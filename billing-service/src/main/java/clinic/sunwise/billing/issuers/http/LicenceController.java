package clinic.sunwise.billing.issuers.http;

import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.issuers.Licence;
import clinic.sunwise.billing.issuers.Licences;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/clinics/{clinic}/licences")
class LicenceController {

    private final Issuers issuers;
    private final Licences licences;
    private final Idempotency idempotency;

    LicenceController(Issuers issuers, Licences licences, Idempotency idempotency) {
        this.issuers = issuers;
        this.licences = licences;
        this.idempotency = idempotency;
    }

    record Licensed(List<LicenceBody> items) {}

    @GetMapping
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    Licensed list(@PathVariable String clinic) {
        return new Licensed(
                licences.ofClinic(clinic).stream().map(LicenceBody::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(Role.ADMINISTRATOR)
    LicenceBody add(@PathVariable String clinic, @RequestBody LicenceBody body, Caller caller, IdempotencyKey key) {
        Licence licence = body.licence(clinic);
        return idempotency.once(caller, key, new AddLicence(clinic, body), LicenceBody.class, () -> added(licence));
    }

    private record AddLicence(String clinic, LicenceBody body) {}

    private LicenceBody added(Licence licence) {
        if (issuers.find(licence.clinic()).isEmpty()) {
            throw ProblemException.notFound();
        }
        if (!licences.add(licence)) {
            throw FieldErrors.of("number", "is that of a licence which the clinic has already");
        }
        return LicenceBody.of(licence);
    }
}
