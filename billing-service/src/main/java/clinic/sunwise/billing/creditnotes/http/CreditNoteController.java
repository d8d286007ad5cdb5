package clinic.sunwise.billing.creditnotes.http;

import clinic.sunwise.billing.creditnotes.CreditNoteStore;
import clinic.sunwise.billing.creditnotes.CreditNotes;
import clinic.sunwise.billing.creditnotes.CreditOutcome;
import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.billing.invoices.InvoiceSearch;
import clinic.sunwise.billing.invoices.IssuedInvoices;
import clinic.sunwise.billing.issuers.Issuer;
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
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Credit notes: the office issues them; a patient sees her own and knows of no others. */
@RestController
@RequestMapping("/api/clinics/{clinic}")
class CreditNoteController {

    private final CreditNotes creditNotes;
    private final CreditNoteStore store;
    private final IssuedInvoices invoices;
    private final OfficeRequests requests;

    CreditNoteController(
            CreditNotes creditNotes, CreditNoteStore store, IssuedInvoices invoices, OfficeRequests requests) {
        this.creditNotes = creditNotes;
        this.store = store;
        this.invoices = invoices;
        this.requests = requests;
    }

    private record Issue(String clinic, UUID invoice, CreditNoteRequest body) {}

    /** Takes back an invoice or a part of it. */
    @PostMapping("/invoices/{invoice}/credit-notes")
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    CreditNoteAnswer issue(
            @PathVariable String clinic,
            @PathVariable UUID invoice,
            @RequestBody CreditNoteRequest body,
            Caller caller,
            IdempotencyKey key) {
        UUID id = requests.once(
                caller, key, clinic, new Issue(clinic, invoice, body), issuer -> issued(issuer, invoice, body));
        return store.find(clinic, id).map(CreditNoteAnswer::of).orElseThrow();
    }

    @GetMapping("/credit-notes")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    Page<CreditNoteSummaryAnswer> list(
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
                        each -> NumberCursor.at(each.place()))
                .map(CreditNoteSummaryAnswer::of);
    }

    @GetMapping("/credit-notes/{id}")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    CreditNoteAnswer creditNote(@PathVariable String clinic, @PathVariable UUID id, Caller caller) {
        return store.find(clinic, id)
                .filter(each -> OwnRows.isVisible(caller, each.original().patient()))
                .map(CreditNoteAnswer::of)
                .orElseThrow(ProblemException::notFound);
    }

    private UUID issued(Issuer issuer, UUID id, CreditNoteRequest body) {
        Invoice invoice = invoices.find(issuer.clinic(), id).orElseThrow(ProblemException::notFound);
        CreditOutcome outcome = creditNotes
                .issue(issuer, id, body.checked(invoice.vat().gross().currency()))
                .orElseThrow(ProblemException::notFound);
        return switch (outcome) {
            case CreditOutcome.Issued issued -> issued.note().id();
            case CreditOutcome.Refused refused -> throw CreditNoteProblems.of(refused.why());
        };
    }
}
