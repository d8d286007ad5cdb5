package clinic.sunwise.billing.documents;

import clinic.sunwise.billing.creditnotes.CreditNote;
import clinic.sunwise.billing.creditnotes.CreditNoteStore;
import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.billing.invoices.IssuedInvoices;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.tax.Country;
import java.util.Optional;
import java.util.UUID;

/** The invoices and credit notes that were issued, as documents. */
public class IssuedDocuments {

    private final IssuedInvoices invoices;
    private final CreditNoteStore creditNotes;
    private final Issuers issuers;

    public IssuedDocuments(IssuedInvoices invoices, CreditNoteStore creditNotes, Issuers issuers) {
        this.invoices = invoices;
        this.creditNotes = creditNotes;
        this.issuers = issuers;
    }

    public Optional<IssuedDocument> invoice(String clinic, UUID id) {
        return invoices.find(clinic, id).map(each -> IssuedDocument.of(each, country(clinic)));
    }

    public Optional<IssuedDocument> creditNote(String clinic, UUID id) {
        return creditNotes.find(clinic, id).map(this::document);
    }

    private IssuedDocument document(CreditNote note) {
        Invoice original =
                invoices.find(note.clinic(), note.original().invoice()).orElseThrow();
        return IssuedDocument.of(note, original, country(note.clinic()));
    }

    private Country country(String clinic) {
        return issuers.find(clinic).orElseThrow().country();
    }
}
