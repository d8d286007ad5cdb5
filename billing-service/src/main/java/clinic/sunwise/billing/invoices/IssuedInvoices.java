package clinic.sunwise.billing.invoices;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The invoices that were issued, to be read. */
public interface IssuedInvoices {

    Optional<Invoice> find(String clinic, UUID id);

    /** Whether it is a deposit's and has come off the invoice of its session. */
    boolean isDeducted(String clinic, UUID id);

    /** The first of the wanted ones after that place, by day of issue and number. */
    List<InvoiceSummary> list(InvoiceSearch wanted, InvoiceSummary.Place after, int rows);
}
