package clinic.sunwise.billing.onlinepayments.http;

import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.billing.invoices.IssuedInvoices;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.onlinepayments.BeginOutcome;
import clinic.sunwise.billing.onlinepayments.OnlinePayment;
import clinic.sunwise.billing.onlinepayments.OnlinePaymentStore;
import clinic.sunwise.billing.onlinepayments.OnlinePayments;
import clinic.sunwise.billing.onlinepayments.OnlineRefunds;
import clinic.sunwise.billing.onlinepayments.PaymentProvider;
import clinic.sunwise.billing.onlinepayments.RefundOutcome;
import clinic.sunwise.billing.requests.AmountRequest;
import clinic.sunwise.billing.requests.OfficeRequests;
import clinic.sunwise.billing.requests.OwnRows;
import clinic.sunwise.billing.requests.Words;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A patient pays her own invoices online; the office pays back. The provider is asked outside of any transaction. */
@RestController
@ConditionalOnBooleanProperty("sunwise.online-payments.enabled")
@RequestMapping("/api/clinics/{clinic}/online-payments")
class OnlinePaymentController {

    private final OnlinePayments payments;
    private final OnlineRefunds refunds;
    private final OnlinePaymentStore store;
    private final PaymentProvider provider;
    private final IssuedInvoices invoices;
    private final OfficeRequests requests;

    OnlinePaymentController(
            OnlinePayments payments,
            OnlineRefunds refunds,
            OnlinePaymentStore store,
            PaymentProvider provider,
            IssuedInvoices invoices,
            OfficeRequests requests) {
        this.payments = payments;
        this.refunds = refunds;
        this.store = store;
        this.provider = provider;
        this.invoices = invoices;
        this.requests = requests;
    }

    record Answers(List<OnlinePaymentAnswer> items) {}

    record BeginRequest(@Nullable UUID invoiceId) {}

    record RefundRequest(
            @Nullable AmountRequest amount, @Nullable String reason) {}

    /**
     * A refund on the wire.
     *
     * @param state requested, done or refused
     * @param paymentId of the refund in the books
     */
    record RefundAnswer(UUID id, UUID onlinePaymentId, Money amount, String state, UUID paymentId) {}

    private record Begin(String clinic, BeginRequest body) {}

    private record Refund(String clinic, UUID id, RefundRequest body) {}

    /** The latest hundred; a patient sees her own. */
    @GetMapping
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    Answers list(@PathVariable String clinic, @RequestParam @Nullable UUID patient, Caller caller) {
        UUID wanted = OwnRows.of(caller, patient);
        return new Answers(
                store.list(clinic, wanted).stream().map(OnlinePaymentAnswer::of).toList());
    }

    @GetMapping("/{id}")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    OnlinePaymentAnswer one(@PathVariable String clinic, @PathVariable UUID id, Caller caller) {
        return store.find(clinic, id)
                .filter(each -> OwnRows.isVisible(caller, each.patient()))
                .map(OnlinePaymentAnswer::of)
                .orElseThrow(ProblemException::notFound);
    }

    /** Begins to pay what is open on an invoice: the answer tells where. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.PATIENT, Role.RECEPTION})
    OnlinePaymentAnswer begin(
            @PathVariable String clinic, @RequestBody BeginRequest body, Caller caller, IdempotencyKey key) {
        UUID invoiceId = body.invoiceId();
        if (invoiceId == null) {
            throw FieldErrors.of("invoiceId", "is missing");
        }
        Invoice invoice = invoices.find(clinic, invoiceId)
                .filter(each -> OwnRows.isVisible(caller, each.patient()))
                .orElseThrow(ProblemException::notFound);
        UUID begun = requests.once(caller, key, clinic, new Begin(clinic, body), issuer -> switch (payments.create(
                issuer, invoice, caller.subject())) {
            case BeginOutcome.Created created -> created.payment().id();
            case BeginOutcome refused -> throw OnlinePaymentProblems.of(refused);
        });
        return OnlinePaymentAnswer.of(asked(store.find(clinic, begun).orElseThrow()));
    }

    private OnlinePayment asked(OnlinePayment payment) {
        if (payment.state() != OnlinePayment.State.CREATED) {
            return payment;
        }
        return switch (provider.begin(payment)) {
            case PaymentProvider.Answer.Begun begun -> {
                payments.begun(payment, begun.checkout());
                yield store.find(payment.clinic(), payment.id()).orElseThrow();
            }
            case PaymentProvider.Answer.Refused refused -> throw OnlinePaymentProblems.refused(refused.why());
            case PaymentProvider.Answer other -> throw OnlinePaymentProblems.noAnswer();
        };
    }

    /** Pays back, out of the patient's deposit, by the way on which the money came. */
    @PostMapping("/{id}/refunds")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    RefundAnswer refund(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestBody RefundRequest body,
            Caller caller,
            IdempotencyKey key) {
        Money amount = AmountRequest.positive(body.amount(), "amount");
        String reason = Words.required(body.reason(), "reason");
        UUID asked = requests.once(caller, key, clinic, new Refund(clinic, id, body), issuer -> switch (refunds.request(
                        issuer, id, amount, reason, caller.subject())
                .orElseThrow(ProblemException::notFound)) {
            case RefundOutcome.Requested requested -> requested.refund().id();
            case RefundOutcome refused -> throw OnlinePaymentProblems.of(refused);
        });
        return refunded(requests.issuer(clinic), store.findRefund(clinic, asked).orElseThrow(), caller);
    }

    private RefundAnswer refunded(Issuer issuer, OnlinePaymentStore.Refund refund, Caller caller) {
        String clinic = issuer.clinic();
        if (refund.state().equals("requested")) {
            OnlinePayment payment = store.find(clinic, refund.onlinePayment()).orElseThrow();
            switch (provider.refund(payment, refund.id(), refund.amount())) {
                case PaymentProvider.Answer.Refunded done -> refunds.done(clinic, refund.id());
                case PaymentProvider.Answer.Refused refused -> {
                    refunds.refused(issuer, payment, refund, refused.why(), caller.subject());
                    throw OnlinePaymentProblems.refused(refused.why());
                }
                case PaymentProvider.Answer other -> throw OnlinePaymentProblems.noAnswer();
            }
        }
        OnlinePaymentStore.Refund now = store.findRefund(clinic, refund.id()).orElseThrow();
        return new RefundAnswer(now.id(), now.onlinePayment(), now.amount(), now.state(), now.payment());
    }
}
