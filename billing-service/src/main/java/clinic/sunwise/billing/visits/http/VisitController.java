package clinic.sunwise.billing.visits.http;

import clinic.sunwise.billing.pricing.orders.PurposeRequest;
import clinic.sunwise.billing.requests.WrongState;
import clinic.sunwise.billing.tax.Purpose;
import clinic.sunwise.billing.visits.Visit;
import clinic.sunwise.billing.visits.VisitState;
import clinic.sunwise.billing.visits.VisitStore;
import clinic.sunwise.billing.visits.Visits;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.paging.Cursor;
import clinic.sunwise.platform.paging.Page;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/clinics/{clinic}/visits")
class VisitController {

    private final VisitStore store;
    private final Visits visits;
    private final Idempotency idempotency;

    VisitController(VisitStore store, Visits visits, Idempotency idempotency) {
        this.store = store;
        this.visits = visits;
        this.idempotency = idempotency;
    }

    @GetMapping
    @Allowed({Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    Page<VisitAnswer> list(
            @PathVariable String clinic,
            @RequestParam @Nullable String state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam @Nullable String cursor) {
        Cursor.checkLimit(limit);
        return Page.of(store.list(clinic, state(state), VisitCursor.place(cursor), limit + 1), limit, VisitCursor::at)
                .map(VisitAnswer::of);
    }

    /** Tries again to price and invoice a visit. Without a price it stays as it is: the answer tells. */
    @PostMapping("/{appointment}/price")
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    VisitAnswer price(@PathVariable String clinic, @PathVariable UUID appointment, Caller caller, IdempotencyKey key) {
        return idempotency.once(
                caller, key, new PriceVisit(clinic, appointment), VisitAnswer.class, () -> priced(clinic, appointment));
    }

    /** Writes down what a visit was for; the doctor who does becomes part of the justification. */
    @PostMapping("/{appointment}/indication")
    @Allowed(Role.CLINICIAN)
    VisitAnswer decide(
            @PathVariable String clinic,
            @PathVariable UUID appointment,
            @RequestBody PurposeRequest request,
            Caller caller,
            IdempotencyKey key) {
        Purpose purpose = request.purpose(caller.name());
        return idempotency.once(
                caller,
                key,
                new DecideVisit(clinic, appointment, request),
                VisitAnswer.class,
                () -> decided(clinic, appointment, purpose));
    }

    private record DecideVisit(String clinic, UUID appointment, PurposeRequest request) {}

    private VisitAnswer decided(String clinic, UUID appointment, Purpose purpose) {
        Visit visit = visits.decide(clinic, appointment, purpose).orElseThrow(ProblemException::notFound);
        if (!visit.purpose().equals(purpose)) {
            throw WrongState.of(
                    "The visit is paid for by an invoice or a package already, so its tax stays. A credit note corrects an invoice.");
        }
        return VisitAnswer.of(visit);
    }

    private record PriceVisit(String clinic, UUID appointment) {}

    private VisitAnswer priced(String clinic, UUID appointment) {
        return visits.price(clinic, appointment).map(VisitAnswer::of).orElseThrow(ProblemException::notFound);
    }

    private static @Nullable VisitState state(@Nullable String code) {
        return code == null
                ? null
                : VisitState.of(code)
                        .orElseThrow(() -> FieldErrors.of("state", "is none of to-be-priced, covered, invoiced"));
    }
}
