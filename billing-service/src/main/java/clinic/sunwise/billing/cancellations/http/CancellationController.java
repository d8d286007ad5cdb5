package clinic.sunwise.billing.cancellations.http;

import clinic.sunwise.billing.cancellations.Cancellation;
import clinic.sunwise.billing.cancellations.CancellationOutcome;
import clinic.sunwise.billing.cancellations.CancellationStore;
import clinic.sunwise.billing.cancellations.Cancellations;
import clinic.sunwise.billing.cancellations.rules.CancellationReason;
import clinic.sunwise.billing.cancellations.rules.CancellationRule;
import clinic.sunwise.billing.invoices.ChainLink;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.requests.OfficeRequests;
import clinic.sunwise.billing.requests.Words;
import clinic.sunwise.billing.requests.WrongState;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cancellations of invoices that should never have been issued: the office's alone. */
@RestController
@RequestMapping("/api/clinics/{clinic}/invoices/{invoice}/cancellation")
class CancellationController {

    private final Cancellations cancellations;
    private final CancellationStore store;
    private final OfficeRequests requests;

    CancellationController(Cancellations cancellations, CancellationStore store, OfficeRequests requests) {
        this.cancellations = cancellations;
        this.store = store;
        this.requests = requests;
    }

    /**
     * Asks for it.
     *
     * @param reason nothing-rendered, issued-twice or trial
     * @param note what has happened, 1 to 500 characters
     */
    record CancellationRequest(
            @Nullable String reason, @Nullable String note) {}

    /** A cancellation on the wire. */
    record CancellationAnswer(UUID invoiceId, String reason, String note, ChainLink chain, String correlationId) {

        static CancellationAnswer of(Cancellation cancellation) {
            return new CancellationAnswer(
                    cancellation.invoice(),
                    cancellation.reason().code(),
                    cancellation.note(),
                    cancellation.link(),
                    cancellation.correlationId());
        }
    }

    private record Cancel(String clinic, UUID invoice, CancellationRequest body) {}

    /** Cancels the invoice; one of something that was rendered takes a credit note instead. */
    @PostMapping
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    CancellationAnswer cancel(
            @PathVariable String clinic,
            @PathVariable UUID invoice,
            @RequestBody CancellationRequest body,
            Caller caller,
            IdempotencyKey key) {
        CancellationReason reason = Optional.ofNullable(body.reason())
                .flatMap(CancellationReason::of)
                .orElseThrow(() -> FieldErrors.of("reason", "is none of nothing-rendered, issued-twice, trial"));
        String note = Words.required(body.note(), "note");
        UUID id = requests.once(
                caller, key, clinic, new Cancel(clinic, invoice, body), issuer -> done(issuer, invoice, reason, note));
        return cancellation(clinic, id);
    }

    @GetMapping
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    CancellationAnswer cancellation(@PathVariable String clinic, @PathVariable UUID invoice) {
        return store.ofInvoice(clinic, invoice).map(CancellationAnswer::of).orElseThrow(ProblemException::notFound);
    }

    private UUID done(Issuer issuer, UUID invoice, CancellationReason reason, String note) {
        return switch (cancellations.cancel(issuer, invoice, reason, note).orElseThrow(ProblemException::notFound)) {
            case CancellationOutcome.Done done -> done.cancellation().invoice();
            case CancellationOutcome.Refused refused -> throw problem(refused.why());
        };
    }

    private static ProblemException problem(CancellationRule.Hindrance why) {
        return switch (why) {
            case NO_SUCH_RECORD ->
                WrongState.because("only-spain", "Only Spain knows cancellations. Issue a credit note.");
            case IN_ADVANCE ->
                WrongState.because(
                        "in-advance", "It is of a package or a deposit. Refund the one or return the other.");
            case FEE -> WrongState.because("fee", "It is of a fee. Waive the fee, which says why and credits it.");
            case DEPOSIT_DEDUCTED ->
                WrongState.because(
                        "deposit-deducted", "A deposit has come off it, so it is of something. Issue a credit note.");
            case CANCELLED -> WrongState.because("cancelled", "It was cancelled before.");
            case CREDITED ->
                WrongState.because("credited", "Something of it was credited, so it is of something. Credit the rest.");
            case PAID ->
                WrongState.because("paid", "Something was paid for it, so it is of something. Issue a credit note.");
            case SUBSTITUTED ->
                WrongState.because(
                        "substituted", "Its patient has had a full invoice in its place. Issue a credit note.");
            case NONE -> throw new IllegalStateException("what is possible is no problem");
        };
    }
}
