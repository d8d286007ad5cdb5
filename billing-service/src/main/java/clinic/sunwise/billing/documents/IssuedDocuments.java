package clinic.sunwise.billing.documents;

import clinic.sunwise.billing.creditnotes.CreditNote;
import clinic.sunwise.billing.creditnotes.CreditNoteStore;
import clinic.sunwise.billing.invoices.DocumentReference;
import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.billing.invoices.IssuedInvoices;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.substitutes.Substitute;
import clinic.sunwise.billing.substitutes.SubstituteStore;
import clinic.sunwise.billing.tax.Country;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was issued, as documents, and the records of their chain. */
public class IssuedDocuments {

    private final IssuedInvoices invoices;
    private final CreditNoteStore creditNotes;
    private final SubstituteStore substitutes;
    private final StoredRecords records;
    private final Issuers issuers;

    public IssuedDocuments(
            IssuedInvoices invoices,
            CreditNoteStore creditNotes,
            SubstituteStore substitutes,
            StoredRecords records,
            Issuers issuers) {
        this.invoices = invoices;
        this.creditNotes = creditNotes;
        this.substitutes = substitutes;
        this.records = records;
        this.issuers = issuers;
    }

    public Optional<IssuedDocument> find(String clinic, DocumentReference reference) {
        return switch (reference.kind()) {
            case INVOICE -> invoice(clinic, reference.id());
            case CREDIT_NOTE -> creditNote(clinic, reference.id());
            case SUBSTITUTE -> substitute(clinic, reference.id());
        };
    }

    public Optional<IssuedDocument> invoice(String clinic, UUID id) {
        return invoices.find(clinic, id)
                .map(each ->
                        IssuedDocument.of(each, records.cancellation(clinic, id).orElse(null), country(clinic)));
    }

    public Optional<IssuedDocument> creditNote(String clinic, UUID id) {
        return creditNotes.find(clinic, id).map(this::document);
    }

    public Optional<IssuedDocument> substitute(String clinic, UUID id) {
        return substitutes
                .find(clinic, id)
                .map(each -> IssuedDocument.of(each, original(clinic, each.invoice()), country(clinic)));
    }

    /** The record at this place of the clinic's chain; empty before the first and after the last. */
    public Optional<IssuedRecord> record(String clinic, long position) {
        return records.at(clinic, position)
                .map(each -> new IssuedRecord(find(clinic, each.document()).orElseThrow(), each.again(), each.link()));
    }

    private IssuedDocument document(CreditNote note) {
        Invoice original = original(note.clinic(), note.original().invoice());
        @Nullable
        Substitute substitute = note.correctsSubstitute(original)
                ? substitutes.ofInvoice(note.clinic(), original.id()).orElseThrow()
                : null;
        return IssuedDocument.of(note, original, substitute, country(note.clinic()));
    }

    private Invoice original(String clinic, UUID id) {
        return invoices.find(clinic, id).orElseThrow();
    }

    private Country country(String clinic) {
        return issuers.find(clinic).orElseThrow().country();
    }
}
