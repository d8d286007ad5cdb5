package clinic.sunwise.billing.cancellations;

import clinic.sunwise.billing.invoices.Invoice;

/** Tells the world, if and only if the running transaction commits. */
public interface CancellationAnnouncements {

    void cancelled(Invoice invoice, Cancellation cancellation);
}
