package clinic.sunwise.billing.issuers.http;

import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.requests.WrongState;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who issues a clinic's invoices. Until it is entered nothing is billed there. */
@RestController
@RequestMapping("/api/clinics/{clinic}/issuer")
class IssuerController {

    private final Issuers issuers;
    private final Idempotency idempotency;

    IssuerController(Issuers issuers, Idempotency idempotency) {
        this.issuers = issuers;
        this.idempotency = idempotency;
    }

    @GetMapping
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    IssuerBody get(@PathVariable String clinic) {
        return issuers.find(clinic).map(IssuerBody::of).orElseThrow(ProblemException::notFound);
    }

    /** Enters it, once: documents name it. Clinics of one company, under one tax number, have a series each. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(Role.ADMINISTRATOR)
    IssuerBody enter(@PathVariable String clinic, @RequestBody IssuerBody body, Caller caller, IdempotencyKey key) {
        Issuer issuer = body.issuer(clinic);
        return idempotency.once(caller, key, new EnterIssuer(clinic, body), IssuerBody.class, () -> entered(issuer));
    }

    private record EnterIssuer(String clinic, IssuerBody body) {}

    private IssuerBody entered(Issuer issuer) {
        if (!issuers.add(issuer)) {
            throw issuers.find(issuer.clinic()).isPresent()
                    ? WrongState.of("The clinic has an issuer already, whom its documents name.")
                    : FieldErrors.of(
                            "series",
                            "is taken by another clinic under tax number "
                                    + issuer.letterhead().taxNumber()
                                    + ", for its invoices or, with R, S or P before it, for its other documents:"
                                    + " each clinic of a company has a series of its own");
        }
        return IssuerBody.of(issuer);
    }
}
