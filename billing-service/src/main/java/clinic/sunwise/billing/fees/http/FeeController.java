package clinic.sunwise.billing.fees.http;

import clinic.sunwise.billing.fees.Fee;
import clinic.sunwise.billing.fees.FeeStore;
import clinic.sunwise.billing.fees.Fees;
import clinic.sunwise.billing.fees.WaiverOutcome;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.requests.OfficeRequests;
import clinic.sunwise.billing.requests.OwnRows;
import clinic.sunwise.billing.requests.Words;
import clinic.sunwise.billing.requests.WrongState;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.ProblemException;
import com.fasterxml.jackson.annotation.JsonInclude;
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

/** Fees for late cancellations and missed sessions: the desk may give them up; a patient sees her own. */
@RestController
@RequestMapping("/api/clinics/{clinic}/fees")
class FeeController {

    private final Fees fees;
    private final FeeStore store;
    private final OfficeRequests requests;

    FeeController(Fees fees, FeeStore store, OfficeRequests requests) {
        this.fees = fees;
        this.store = store;
        this.requests = requests;
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
        UUID waived =
                requests.once(caller, key, clinic, new Waive(clinic, appointment, body), issuer -> switch (fees.waive(
                                issuer, appointment, reason, caller.subject())
                        .orElseThrow(ProblemException::notFound)) {
                    case WaiverOutcome.Waived done -> done.fee().appointment();
                    case WaiverOutcome.NothingLeft nothing -> throw WrongState.of("The fee was given up before.");
                });
        return store.find(clinic, waived).map(FeeAnswer::of).orElseThrow();
    }
}
