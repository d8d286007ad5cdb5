package clinic.sunwise.billing.invoices;

import java.time.Instant;

/** Tells the world, if and only if the running transaction commits. */
public interface InvoiceAnnouncements {

    void issued(Invoice invoice);

    /** Nothing of it is open any more, and not because all was taken back. */
    void paid(Invoice invoice, Instant paidAt);
}
