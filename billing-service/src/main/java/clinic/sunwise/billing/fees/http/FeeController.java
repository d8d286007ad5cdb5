package clinic.sunwise.billing.fees.http;

import clinic.sunwise.billing.fees.Fee;
import clinic.sunwise.billing.fees.FeeStore;
import clinic.sunwise.billing.fees.Fees;
import clinic.sunwise.billing.fees.WaiverOutcome;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.requests.OwnRows;
import clinic.sunwise.billing.requests.Words;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemType;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Fees for late cancellations and missed sessions: the desk may give them up; a patient sees her own. */
@RestController
@RequestMapping("/api/clinics/{clinic}/fees")
class FeeController {

    static final ProblemType WRONG_STATE = new ProblemType("wrong-state", 409, "Not possible in this state");

    private final Fees fees;
    private final FeeStore store;
    private final Issuers issuers;
    private final Idempotency idempotency;

    FeeController(Fees fees, FeeStore store, Issuers issuers, Idempotency idempotency) {
        this.fees = fees;
        this.store = store;
        this.issuers = issuers;
        this.idempotency = idempotency;
    }

    record Answers(List<FeeAnswer> items) {}

    /**
     * A fee on the wire.
     *
     * @param kind late-cancellation or no-show
     * @param policyFrom first day of the policy that asks for it
     * @param state charged or waived
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FeeAnswer(
            UUID appointmentId,
            UUID patientId,
            String kind,
            LocalDate occurredOn,
            LocalDate policyFrom,
            Money amount,
            UUID invoiceId,
            String state,
            @Nullable UUID creditNoteId,
            @Nullable String waivedBecause) {

        static FeeAnswer of(Fee fee) {
            Fee.Waiver waiver = fee.waiver();
            return new FeeAnswer(
                    fee.appointment(),
                    fee.patient(),
                    fee.kind().code(),
                    fee.occurredOn(),
                    fee.policyFrom(),
                    fee.amount(),
                    fee.invoice(),
                    waiver == null ? "charged" : "waived",
                    waiver == null ? null : waiver.creditNote(),
                    waiver == null ? null : waiver.reason());
        }
    }

    record WaiverRequest(@Nullable String reason) {}

    private record Waive(String clinic, UUID appointment, WaiverRequest body) {}

    private record Done(UUID appointment) {}

    /** The latest hundred; a patient sees her own. */
    @GetMapping
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    Answers list(@PathVariable String clinic, @RequestParam @Nullable UUID patient, Caller caller) {
        UUID wanted = OwnRows.of(caller, patient);
        return new Answers(
                store.list(clinic, wanted).stream().map(FeeAnswer::of).toList());
    }

    @GetMapping("/{appointment}")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    FeeAnswer one(@PathVariable String clinic, @PathVariable UUID appointment, Caller caller) {
        return store.find(clinic, appointment)
                .filter(each -> OwnRows.isVisible(caller, each.patient()))
                .map(FeeAnswer::of)
                .orElseThrow(ProblemException::notFound);
    }

    /** Gives a fee up, with a reason that is kept. */
    @PostMapping("/{appointment}/waiver")
    @Allowed({Role.RECEPTION, Role.ADMINISTRATOR})
    FeeAnswer waive(
            @PathVariable String clinic,
            @PathVariable UUID appointment,
            @RequestBody WaiverRequest body,
            Caller caller,
            IdempotencyKey key) {
        String reason = Words.required(body.reason(), "reason");
        Done done = idempotency.once(caller, key, new Waive(clinic, appointment, body), Done.class, () -> {
            Issuer issuer = issuers.find(clinic).orElseThrow(ProblemException::notFound);
            return switch (fees.waive(issuer, appointment, reason, caller.subject())
                    .orElseThrow(ProblemException::notFound)) {
                case WaiverOutcome.Waived waived -> new Done(waived.fee().appointment());
                case WaiverOutcome.NothingLeft nothing ->
                    throw new ProblemException(
                            WRONG_STATE, "The fee was given up before.", Map.of("allowed", List.of()));
            };
        });
        return store.find(clinic, done.appointment()).map(FeeAnswer::of).orElseThrow();
    }
}
