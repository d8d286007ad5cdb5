package clinic.sunwise.billing.creditnotes;

import clinic.sunwise.billing.invoices.InvoiceSearch;
import clinic.sunwise.billing.invoices.InvoiceSummary;
import clinic.sunwise.billing.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All credit notes. */
public interface CreditNoteStore {

    /** What was taken back of an invoice's lines so far, by position; lines of which nothing was are missing. */
    Map<Integer, Money> credited(String clinic, UUID invoice);

    /** Needs a running transaction. */
    void add(CreditNote note);

    Optional<CreditNote> find(String clinic, UUID id);

    /** The ids of the first of the wanted ones after that place, by day of issue and number. */
    List<CreditNoteSummary> list(InvoiceSearch wanted, InvoiceSummary.Place after, int rows);
}
