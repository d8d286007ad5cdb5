package clinic.sunwise.billing.estimates.http;

import clinic.sunwise.billing.estimates.Estimate;
import clinic.sunwise.billing.estimates.EstimateStore;
import clinic.sunwise.billing.estimates.Estimates;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.requests.OwnRows;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/clinics/{clinic}/estimates")
class EstimateController {

    private final Issuers issuers;
    private final EstimateStore store;
    private final Estimates estimates;
    private final Idempotency idempotency;

    EstimateController(Issuers issuers, EstimateStore store, Estimates estimates, Idempotency idempotency) {
        this.issuers = issuers;
        this.store = store;
        this.estimates = estimates;
        this.idempotency = idempotency;
    }

    record Answers(List<EstimateAnswer> items) {}

    private record HandOver(String clinic, EstimateRequest request) {}

    private record Sign(String clinic, UUID id, SignatureRequest request) {}

    /** The latest hundred; a patient sees her own. */
    @GetMapping
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    Answers list(@PathVariable String clinic, @RequestParam @Nullable UUID patient, Caller caller) {
        Issuer issuer = issuer(clinic);
        UUID wanted = OwnRows.of(caller, patient);
        return new Answers(store.list(clinic, wanted).stream()
                .map(each -> EstimateAnswer.of(estimates.current(issuer, each), caller.role()))
                .toList());
    }

    @GetMapping("/{id}")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    EstimateAnswer one(@PathVariable String clinic, @PathVariable UUID id, Caller caller) {
        Issuer issuer = issuer(clinic);
        return store.find(clinic, id)
                .filter(each -> isVisible(each, caller))
                .map(each -> EstimateAnswer.of(estimates.current(issuer, each), caller.role()))
                .orElseThrow(ProblemException::notFound);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    EstimateAnswer handOver(
            @PathVariable String clinic, @RequestBody EstimateRequest request, Caller caller, IdempotencyKey key) {
        Estimates.Wish wish = request.wish(caller);
        return idempotency.once(
                caller, key, new HandOver(clinic, request), EstimateAnswer.class, () -> switch (estimates.handOver(
                        issuer(clinic), wish)) {
                    case Estimates.HandOver.Done done -> EstimateAnswer.of(done.estimate(), caller.role());
                    case Estimates.HandOver.NotPriced missing -> throw EstimateProblems.notPriced(missing.missing());
                });
    }

    /** Only the patient herself signs. */
    @PostMapping("/{id}/signature")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(Role.PATIENT)
    EstimateAnswer sign(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestBody SignatureRequest request,
            Caller caller,
            IdempotencyKey key) {
        SignatureRequest.Checked signature = request.checked();
        UUID patient = Objects.requireNonNull(caller.patient(), "a patient has her id");
        return idempotency.once(caller, key, new Sign(clinic, id, request), EstimateAnswer.class, () -> {
            Estimates.Signing signing = estimates
                    .sign(issuer(clinic), id, patient, signature.kind(), signature.content(), signature.documentHash())
                    .orElseThrow(ProblemException::notFound);
            return signed(signing, caller);
        });
    }

    private static EstimateAnswer signed(Estimates.Signing signing, Caller caller) {
        return switch (signing) {
            case Estimates.Signing.Done done -> EstimateAnswer.of(done.estimate(), caller.role());
            case Estimates.Signing.OtherDocument other ->
                throw FieldErrors.of("documentSha256", "is not the hash of the document that was handed over");
            case Estimates.Signing.NotNow late -> throw EstimateProblems.notNow(late.state());
        };
    }

    private static boolean isVisible(Estimate estimate, Caller caller) {
        return caller.role() != Role.PATIENT || estimate.patient().equals(caller.patient());
    }

    private Issuer issuer(String clinic) {
        return issuers.find(clinic).orElseThrow(ProblemException::notFound);
    }
}
