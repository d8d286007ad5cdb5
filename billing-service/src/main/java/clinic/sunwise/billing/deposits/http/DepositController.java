package clinic.sunwise.billing.deposits.http;

import clinic.sunwise.billing.deposits.DepositOutcome;
import clinic.sunwise.billing.deposits.DepositStore;
import clinic.sunwise.billing.deposits.Deposits;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.requests.AmountRequest;
import clinic.sunwise.billing.requests.OfficeRequests;
import clinic.sunwise.billing.requests.OwnRows;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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

/** Deposits for booked sessions: the desk takes and returns them; a patient sees her own and knows of no others. */
@RestController
@RequestMapping("/api/clinics/{clinic}/deposits")
class DepositController {

    private final Deposits deposits;
    private final DepositStore store;
    private final OfficeRequests requests;

    DepositController(Deposits deposits, DepositStore store, OfficeRequests requests) {
        this.deposits = deposits;
        this.store = store;
        this.requests = requests;
    }

    record Answers(List<DepositAnswer> items) {}

    /** All that tells one request from another. */
    private record Asked(
            String what, String clinic, @Nullable UUID id, Object body) {}

    /** The latest hundred; a patient sees her own. */
    @GetMapping
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    Answers list(@PathVariable String clinic, @RequestParam @Nullable UUID patient, Caller caller) {
        UUID wanted = OwnRows.of(caller, patient);
        return new Answers(
                store.list(clinic, wanted).stream().map(DepositAnswer::of).toList());
    }

    @GetMapping("/{id}")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    DepositAnswer one(@PathVariable String clinic, @PathVariable UUID id, Caller caller) {
        return store.find(clinic, id)
                .filter(each -> OwnRows.isVisible(caller, each.patient()))
                .map(DepositAnswer::of)
                .orElseThrow(ProblemException::notFound);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    DepositAnswer take(
            @PathVariable String clinic, @RequestBody DepositRequest body, Caller caller, IdempotencyKey key) {
        UUID appointment = body.checkedAppointment();
        Money amount = body.checkedAmount();
        Deposits.Movement how = body.checked(caller.subject());
        return once(
                new Asked("deposit", clinic, null, body),
                caller,
                key,
                issuer -> deposits.take(issuer, appointment, AmountRequest.paidTo(issuer, amount, "amount"), how));
    }

    /** Pays it back. */
    @PostMapping("/{id}/return")
    @Allowed({Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    DepositAnswer giveBack(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestBody ReturnRequest body,
            Caller caller,
            IdempotencyKey key) {
        Deposits.Movement how = body.checked(caller.subject());
        return once(new Asked("return", clinic, id, body), caller, key, issuer -> deposits.giveBack(issuer, id, how));
    }

    private DepositAnswer once(
            Asked asked, Caller caller, IdempotencyKey key, Function<Issuer, Optional<DepositOutcome>> effect) {
        UUID id = requests.once(caller, key, asked.clinic(), asked, issuer -> switch (effect.apply(issuer)
                .orElseThrow(ProblemException::notFound)) {
            case DepositOutcome.Done taken -> taken.deposit().id();
            case DepositOutcome refused -> throw DepositProblems.of(refused);
        });
        return store.find(asked.clinic(), id).map(DepositAnswer::of).orElseThrow();
    }
}
