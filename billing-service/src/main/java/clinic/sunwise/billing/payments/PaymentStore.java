package clinic.sunwise.billing.payments;

import clinic.sunwise.billing.invoices.InvoiceSearch;
import clinic.sunwise.billing.invoices.InvoiceSummary;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All payments. */
public interface PaymentStore {

    /** Needs a running transaction. */
    void add(Payment payment);

    Optional<RecordedPayment> find(String clinic, UUID id);

    /** The first of the wanted ones after that place, by day and number. */
    List<Payment> list(InvoiceSearch wanted, InvoiceSummary.Place after, int rows);
}
