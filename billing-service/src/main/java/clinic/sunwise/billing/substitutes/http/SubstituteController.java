package clinic.sunwise.billing.substitutes.http;

import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.billing.invoices.IssuedInvoices;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.requests.OfficeRequests;
import clinic.sunwise.billing.requests.OwnRows;
import clinic.sunwise.billing.requests.WrongState;
import clinic.sunwise.billing.substitutes.Substitute;
import clinic.sunwise.billing.substitutes.SubstituteOutcome;
import clinic.sunwise.billing.substitutes.SubstituteStore;
import clinic.sunwise.billing.substitutes.Substitutes;
import clinic.sunwise.billing.substitutes.rules.SubstituteRule;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Full invoices in the place of simplified ones: a patient asks for her own, herself or at the desk, and knows of no others. */
@RestController
@RequestMapping("/api/clinics/{clinic}")
class SubstituteController {

    static final ProblemType RECIPIENT_REQUIRED =
            new ProblemType("recipient-required", 422, "The invoice has to name its recipient");

    private final Substitutes substitutes;
    private final SubstituteStore store;
    private final IssuedInvoices invoices;
    private final OfficeRequests requests;

    SubstituteController(
            Substitutes substitutes, SubstituteStore store, IssuedInvoices invoices, OfficeRequests requests) {
        this.substitutes = substitutes;
        this.store = store;
        this.invoices = invoices;
        this.requests = requests;
    }

    private record Issue(String clinic, UUID invoice) {}

    /** Issues it; it names whom the patient's invoices name now ({@code PUT …/recipients/{patient}}). */
    @PostMapping("/invoices/{invoice}/full-invoice")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    SubstituteAnswer issue(@PathVariable String clinic, @PathVariable UUID invoice, Caller caller, IdempotencyKey key) {
        checkVisible(clinic, invoice, caller);
        UUID id = requests.once(caller, key, clinic, new Issue(clinic, invoice), issuer -> issued(issuer, invoice));
        return answer(store.find(clinic, id).orElseThrow());
    }

    /** The one in the place of this invoice. */
    @GetMapping("/invoices/{invoice}/full-invoice")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    SubstituteAnswer ofInvoice(@PathVariable String clinic, @PathVariable UUID invoice, Caller caller) {
        checkVisible(clinic, invoice, caller);
        return store.ofInvoice(clinic, invoice).map(this::answer).orElseThrow(ProblemException::notFound);
    }

    record FullInvoices(List<SubstituteAnswer> items) {}

    /**
     * Those in the place of an invoice: one or none.
     *
     * @param invoice the simplified one
     */
    @GetMapping("/full-invoices")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    FullInvoices list(@PathVariable String clinic, @RequestParam UUID invoice, Caller caller) {
        checkVisible(clinic, invoice, caller);
        return new FullInvoices(
                store.ofInvoice(clinic, invoice).map(this::answer).stream().toList());
    }

    @GetMapping("/full-invoices/{id}")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    SubstituteAnswer one(@PathVariable String clinic, @PathVariable UUID id, Caller caller) {
        return store.find(clinic, id)
                .filter(each -> OwnRows.isVisible(caller, each.patient()))
                .map(this::answer)
                .orElseThrow(ProblemException::notFound);
    }

    private void checkVisible(String clinic, UUID invoice, Caller caller) {
        if (invoices.find(clinic, invoice)
                .filter(each -> OwnRows.isVisible(caller, each.patient()))
                .isEmpty()) {
            throw ProblemException.notFound();
        }
    }

    private SubstituteAnswer answer(Substitute substitute) {
        Invoice invoice =
                invoices.find(substitute.clinic(), substitute.invoice()).orElseThrow();
        return SubstituteAnswer.of(substitute, invoice);
    }

    private UUID issued(Issuer issuer, UUID invoice) {
        return switch (substitutes.issue(issuer, invoice).orElseThrow(ProblemException::notFound)) {
            case SubstituteOutcome.Issued issued -> issued.substitute().id();
            case SubstituteOutcome.Refused refused -> throw problem(refused.why());
        };
    }

    private static ProblemException problem(SubstituteRule.Hindrance why) {
        return switch (why) {
            case NOT_SIMPLIFIED -> WrongState.because("not-simplified", "The invoice is a full one.");
            case SUBSTITUTED -> WrongState.because("substituted", "The invoice has its full one already.");
            case NOTHING_LEFT ->
                WrongState.because("nothing-left", "Nothing of the invoice is left: it was credited or cancelled.");
            case NO_RECIPIENT ->
                new ProblemException(
                        RECIPIENT_REQUIRED,
                        "Nobody has told whom the patient's invoices are to name.",
                        Map.of("field", "recipient"));
            case NONE -> throw new IllegalStateException("what is possible is no problem");
        };
    }
}
