package clinic.sunwise.billing.invoices;

/** Where further records of documents are written. */
public interface ChainNotices {

    /** Writes it and its record in the chain. Needs a running transaction. */
    void add(ChainNotice notice);
}
