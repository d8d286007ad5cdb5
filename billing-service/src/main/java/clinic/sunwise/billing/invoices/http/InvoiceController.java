package clinic.sunwise.billing.invoices.http;

import clinic.sunwise.billing.invoices.ChainCheck;
import clinic.sunwise.billing.invoices.InvoiceBalances;
import clinic.sunwise.billing.invoices.InvoiceSearch;
import clinic.sunwise.billing.invoices.IssuedInvoices;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.requests.Days;
import clinic.sunwise.billing.requests.NumberCursor;
import clinic.sunwise.billing.requests.OwnRows;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Invoices for the clinic's office and reception; a patient sees her own and knows of no others. */
@RestController
@RequestMapping("/api/clinics/{clinic}/invoices")
class InvoiceController {

    private final IssuedInvoices invoices;
    private final InvoiceBalances balances;
    private final ChainCheck chain;
    private final Issuers issuers;

    InvoiceController(IssuedInvoices invoices, InvoiceBalances balances, ChainCheck chain, Issuers issuers) {
        this.invoices = invoices;
        this.balances = balances;
        this.chain = chain;
        this.issuers = issuers;
    }

    @GetMapping
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    Page<InvoiceSummaryAnswer> list(
            @PathVariable String clinic,
            Caller caller,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable UUID appointment,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam @Nullable String cursor) {
        Cursor.checkLimit(limit);
        Days days = Days.of(from, to);
        InvoiceSearch wanted = new InvoiceSearch(clinic, days.from(), days.to(), appointment, caller.patient());
        return Page.of(
                        invoices.list(wanted, NumberCursor.place(cursor), limit + 1),
                        limit,
                        each -> NumberCursor.at(each.place()))
                .map(InvoiceSummaryAnswer::of);
    }

    @GetMapping("/{id}")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    InvoiceAnswer invoice(@PathVariable String clinic, @PathVariable UUID id, Caller caller) {
        return invoices.find(clinic, id)
                .filter(each -> OwnRows.isVisible(caller, each.patient()))
                .map(each -> InvoiceAnswer.of(each, balances.of(clinic, id).orElseThrow()))
                .orElseThrow(ProblemException::notFound);
    }

    @GetMapping("/chain")
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    ChainAnswer chain(@PathVariable String clinic) {
        Issuer issuer = issuers.find(clinic).orElseThrow(ProblemException::notFound);
        return ChainAnswer.of(issuer, chain.check(clinic));
    }
}
