package clinic.sunwise.billing.exports;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** The documents that an export is made of, one at a time, so that they need not fit into memory. */
public interface DocumentIds {

    /** An invoice or a credit note. */
    record Reference(UUID id, boolean isCreditNote) {}

    /** Takes documents in the order of their issuer's chain. */
    interface Sink {

        void document(Reference document) throws IOException;
    }

    boolean isEmpty(ExportWish wish);

    /** How many there are. */
    long count(ExportWish wish);

    /** Invoices and credit notes in the order of the issuer's chain. */
    void walk(ExportWish wish, Sink sink) throws IOException;

    /** The document at this place of the issuer's chain. */
    Optional<Reference> at(String clinic, long position);
}
