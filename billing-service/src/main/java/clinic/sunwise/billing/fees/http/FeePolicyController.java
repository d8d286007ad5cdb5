package clinic.sunwise.billing.fees.http;

import clinic.sunwise.billing.fees.FeePolicies;
import clinic.sunwise.billing.fees.FeePolicy;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.pricing.PriceList;
import clinic.sunwise.billing.pricing.Prices;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Open;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a clinic asks for: everybody reads the policy of today, which is stated at booking; the administrator sets it. */
@RestController
@RequestMapping("/api/clinics/{clinic}")
class FeePolicyController {

    private final FeePolicies policies;
    private final Prices prices;
    private final Issuers issuers;
    private final Idempotency idempotency;
    private final Clock clock;

    FeePolicyController(FeePolicies policies, Prices prices, Issuers issuers, Idempotency idempotency, Clock clock) {
        this.policies = policies;
        this.prices = prices;
        this.issuers = issuers;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    record Answers(List<FeePolicyAnswer> items) {}

    private record SetPolicy(String clinic, FeePolicyRequest body) {}

    @Open
    @GetMapping("/fee-policy")
    FeePolicyAnswer today(@PathVariable String clinic) {
        return policies.inForce(clinic, issuer(clinic).dayOf(clock.instant()))
                .map(FeePolicyAnswer::of)
                .orElseThrow(ProblemException::notFound);
    }

    @GetMapping("/fee-policies")
    @Allowed({Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    Answers list(@PathVariable String clinic) {
        return new Answers(
                policies.ofClinic(clinic).stream().map(FeePolicyAnswer::of).toList());
    }

    @PostMapping("/fee-policies")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(Role.ADMINISTRATOR)
    FeePolicyAnswer set(
            @PathVariable String clinic, @RequestBody FeePolicyRequest body, Caller caller, IdempotencyKey key) {
        Instant now = clock.instant();
        LocalDate today = issuer(clinic).dayOf(now);
        Currency currency =
                prices.inForce(clinic, today).map(PriceList::currency).orElse(Currency.EUR);
        return idempotency.once(caller, key, new SetPolicy(clinic, body), FeePolicyAnswer.class, () -> {
            FeePolicy policy = body.checked(clinic, today, currency);
            if (!policies.add(policy, now, caller.subject())) {
                throw FieldErrors.of("effectiveFrom", "is the first day of another policy");
            }
            return FeePolicyAnswer.of(policy);
        });
    }

    private Issuer issuer(String clinic) {
        return issuers.find(clinic).orElseThrow(ProblemException::notFound);
    }
}
