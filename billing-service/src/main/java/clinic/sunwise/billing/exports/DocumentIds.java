package clinic.sunwise.billing.exports;

import clinic.sunwise.billing.invoices.DocumentReference;
import java.io.IOException;

/** The documents that an export is made of, one at a time, so that they need not fit into memory. */
public interface DocumentIds {

    /** Takes documents in the order of their issuer's chain. */
    interface Sink {

        void document(DocumentReference document) throws IOException;
    }

    /** Takes places of a chain in their order. */
    interface Places {

        void place(long position) throws IOException;
    }

    /** Whether there is neither a document nor a further record of one. */
    boolean isEmpty(ExportWish wish);

    /** How many documents there are. */
    long count(ExportWish wish);

    /** Invoices, their substitutes and credit notes in the order of the issuer's chain. */
    void walk(ExportWish wish, Sink sink) throws IOException;

    /** The places of all records that were made in the period, further ones of older documents too. */
    void records(ExportWish wish, Places places) throws IOException;
}
