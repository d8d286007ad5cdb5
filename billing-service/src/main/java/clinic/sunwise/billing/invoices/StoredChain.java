package clinic.sunwise.billing.invoices;

import clinic.sunwise.billing.invoices.chain.ChainRecord;

/** The chain as the database holds it. */
public interface StoredChain {

    /** Shows every record from the first on, one at a time, as of one moment. */
    void walk(String clinic, Visitor visitor);

    /** Takes a record and what is stored as its hash. */
    interface Visitor {

        void visit(ChainRecord stored, String storedHash);
    }
}
