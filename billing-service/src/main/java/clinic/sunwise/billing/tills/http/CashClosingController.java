package clinic.sunwise.billing.tills.http;

import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.requests.Days;
import clinic.sunwise.billing.requests.OfficeRequests;
import clinic.sunwise.billing.tills.CashClosings;
import clinic.sunwise.billing.tills.ClosingOutcome;
import clinic.sunwise.billing.tills.Tills;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The reception counts its till at the end of the day; the office reads what came of it. */
@RestController
@RequestMapping("/api/clinics/{clinic}/cash-closings")
class CashClosingController {

    static final ProblemType TILL_CLOSED_BEFORE =
            new ProblemType("till-closed-before", 409, "The till's day is closed already");

    private final CashClosings closings;
    private final Tills tills;
    private final OfficeRequests requests;

    CashClosingController(CashClosings closings, Tills tills, OfficeRequests requests) {
        this.closings = closings;
        this.tills = tills;
        this.requests = requests;
    }

    private record Close(String clinic, CashClosingRequest body) {}

    record Closings(List<CashClosingAnswer> items) {}

    @PostMapping
    @Allowed({Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    CashClosingAnswer close(
            @PathVariable String clinic, @RequestBody CashClosingRequest body, Caller caller, IdempotencyKey key) {
        UUID id = requests.once(caller, key, clinic, new Close(clinic, body), issuer -> closed(issuer, body, caller));
        return tills.find(clinic, id).map(CashClosingAnswer::of).orElseThrow();
    }

    @GetMapping
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    Closings list(
            @PathVariable String clinic, @RequestParam @Nullable LocalDate from, @RequestParam @Nullable LocalDate to) {
        Days days = Days.of(from, to);
        return new Closings(tills.list(clinic, days.from(), days.to()).stream()
                .map(CashClosingAnswer::of)
                .toList());
    }

    private UUID closed(Issuer issuer, CashClosingRequest body, Caller caller) {
        return switch (closings.close(issuer, body.checked(issuer, caller.subject()))) {
            case ClosingOutcome.Closed closed -> closed.closing().id();
            case ClosingOutcome.ClosedBefore before ->
                throw new ProblemException(
                        TILL_CLOSED_BEFORE,
                        "A closed day is final. What was found since belongs to the next day's count.");
            case ClosingOutcome.Unexplained unexplained ->
                throw FieldErrors.of(
                        "reason",
                        "is missing: by the books the till has "
                                + unexplained.expected().amount().toPlainString() + " "
                                + unexplained.expected().currency());
        };
    }
}
