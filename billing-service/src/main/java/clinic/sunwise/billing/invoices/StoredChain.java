package clinic.sunwise.billing.invoices;

import clinic.sunwise.billing.invoices.chain.Chained;
import java.util.UUID;

/** The chain as the database holds it. */
public interface StoredChain {

    /** What a record is written for. */
    enum Cause {
        INVOICE,
        CREDIT_NOTE,
        SUBSTITUTE,
        NOTICE
    }

    /** Adds a record. Needs a running transaction in which the chain is locked. */
    void append(String clinic, Cause cause, UUID id, ChainLink link);

    /** Shows every record from the first on, one at a time, as of one moment. */
    void walk(String clinic, Visitor visitor);

    /** Takes a record and what is stored as its hash. */
    interface Visitor {

        void visit(Chained stored, String storedHash);
    }
}
