package clinic.sunwise.billing.requests;

import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.problem.ProblemException;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What a clinic wants done with its documents and money: by the issuer that the clinic is, and once however often it is asked for. */
@Component
public class OfficeRequests {

    private final Issuers issuers;
    private final Idempotency idempotency;

    OfficeRequests(Issuers issuers, Idempotency idempotency) {
        this.issuers = issuers;
        this.idempotency = idempotency;
    }

    private record Done(UUID id) {}

    /** The clinic as an issuer. Ends the request with {@code not-found} if it is none. */
    public Issuer issuer(String clinic) {
        return issuers.find(clinic).orElseThrow(ProblemException::notFound);
    }

    /**
     * The id of what came of it, from now or from the first time.
     *
     * @param request everything that tells this request from another one
     * @param effect ends the request with a problem where it is refused
     */
    public UUID once(Caller caller, IdempotencyKey key, String clinic, Object request, Function<Issuer, UUID> effect) {
        return idempotency
                .once(caller, key, request, Done.class, () -> new Done(effect.apply(issuer(clinic))))
                .id();
    }
}
