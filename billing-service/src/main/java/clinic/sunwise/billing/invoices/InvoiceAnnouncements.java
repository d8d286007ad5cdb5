package clinic.sunwise.billing.invoices;

/** Tells the world, if and only if the running transaction commits. */
public interface InvoiceAnnouncements {

    void issued(Invoice invoice);
}
