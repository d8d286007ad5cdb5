package clinic.sunwise.billing.invoices;

/** Where invoices are issued into. Every method needs a running transaction. */
public interface InvoiceStore {

    /** Waits until nobody else issues for this clinic, until the end of the transaction, and tells where its chain ends. */
    ChainEnd lockChain(String clinic);

    /** The next number of the series, which is drawn only if the transaction commits. */
    int drawSequence(String clinic, String series, int year);

    void add(Invoice invoice);
}
