package clinic.sunwise.billing.payments.http;

import clinic.sunwise.billing.invoices.InvoiceSearch;
import clinic.sunwise.billing.invoices.InvoiceSummary;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.payments.PatientAccounts;
import clinic.sunwise.billing.payments.Payment;
import clinic.sunwise.billing.payments.PaymentOutcome;
import clinic.sunwise.billing.payments.PaymentStore;
import clinic.sunwise.billing.payments.Payments;
import clinic.sunwise.billing.requests.AmountRequest;
import clinic.sunwise.billing.requests.Days;
import clinic.sunwise.billing.requests.NumberCursor;
import clinic.sunwise.billing.requests.OfficeRequests;
import clinic.sunwise.billing.requests.OwnRows;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.paging.Cursor;
import clinic.sunwise.platform.paging.Page;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Money at the desk: reception and office record it; a patient sees her own. */
@RestController
@RequestMapping("/api/clinics/{clinic}/payments")
class PaymentController {

    private final Payments payments;
    private final PaymentStore store;
    private final PatientAccounts accounts;
    private final OfficeRequests requests;
    private final boolean online;

    PaymentController(
            Payments payments,
            PaymentStore store,
            PatientAccounts accounts,
            OfficeRequests requests,
            @Value("${sunwise.online-payments.enabled}") boolean online) {
        this.payments = payments;
        this.store = store;
        this.accounts = accounts;
        this.requests = requests;
        this.online = online;
    }

    /** All that tells one request from another. */
    private record Asked(String what, String clinic, Object body) {}

    @PostMapping
    @Allowed({Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    PaymentAnswer receive(
            @PathVariable String clinic, @RequestBody PaymentRequest body, Caller caller, IdempotencyKey key) {
        return once(new Asked("payment", clinic, body), caller, key, issuer -> {
            Payments.Movement movement = body.checked(caller.subject());
            AmountRequest.paidTo(issuer, movement.amount(), "amount");
            return payments.receive(
                    issuer,
                    movement,
                    InvoiceShares.checked(body.invoices(), movement.amount().currency()));
        });
    }

    @PostMapping("/refunds")
    @Allowed({Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    PaymentAnswer refund(
            @PathVariable String clinic, @RequestBody RefundRequest body, Caller caller, IdempotencyKey key) {
        return once(
                new Asked("refund", clinic, body),
                caller,
                key,
                issuer -> payments.refund(issuer, body.checked(caller.subject())));
    }

    @PostMapping("/allocations")
    @Allowed({Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    PaymentAnswer allocate(
            @PathVariable String clinic, @RequestBody AllocationRequest body, Caller caller, IdempotencyKey key) {
        return once(
                new Asked("allocation", clinic, body),
                caller,
                key,
                issuer -> payments.allocate(
                        issuer,
                        body.checkedPatient(),
                        body.checkedCurrency(),
                        InvoiceShares.checked(body.invoices(), body.checkedCurrency()),
                        caller.subject()));
    }

    @GetMapping
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    Page<PaymentAnswer> list(
            @PathVariable String clinic,
            Caller caller,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam @Nullable String cursor) {
        Cursor.checkLimit(limit);
        Days days = Days.of(from, to);
        InvoiceSearch wanted = new InvoiceSearch(clinic, days.from(), days.to(), null, caller.patient());
        return Page.of(
                        store.list(wanted, NumberCursor.place(cursor), limit + 1),
                        limit,
                        each -> NumberCursor.at(place(each)))
                .map(PaymentAnswer::of);
    }

    @GetMapping("/{id}")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    PaymentAnswer payment(@PathVariable String clinic, @PathVariable UUID id, Caller caller) {
        return store.find(clinic, id)
                .filter(each -> OwnRows.isVisible(caller, each.payment().patient()))
                .map(PaymentAnswer::of)
                .orElseThrow(ProblemException::notFound);
    }

    /** What a patient owes and has paid in advance. */
    @GetMapping("/balances/{patient}")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    BalanceAnswer balance(@PathVariable String clinic, @PathVariable UUID patient, Caller caller) {
        if (!caller.role().isStaff() && !patient.equals(caller.patient())) {
            throw ProblemException.notFound();
        }
        return BalanceAnswer.of(accounts, clinic, patient, online);
    }

    private static InvoiceSummary.Place place(Payment payment) {
        return new InvoiceSummary.Place(
                payment.recordedOn(),
                payment.number().series(),
                payment.number().sequence());
    }

    private PaymentAnswer once(
            Asked asked, Caller caller, IdempotencyKey key, Function<Issuer, PaymentOutcome> effect) {
        UUID id = requests.once(caller, key, asked.clinic(), asked, issuer -> switch (effect.apply(issuer)) {
            case PaymentOutcome.Recorded done -> done.payment().id();
            case PaymentOutcome refused -> throw PaymentProblems.of(refused);
        });
        return store.find(asked.clinic(), id).map(PaymentAnswer::of).orElseThrow();
    }
}
