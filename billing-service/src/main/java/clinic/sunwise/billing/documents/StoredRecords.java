package clinic.sunwise.billing.documents;

import clinic.sunwise.billing.invoices.ChainLink;
import clinic.sunwise.billing.invoices.DocumentReference;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The records of chains, by their place. */
public interface StoredRecords {

    /**
     * What a record is about.
     *
     * @param again null of the record with which the document was issued
     */
    record Stored(DocumentReference document, IssuedRecord.@Nullable Again again, ChainLink link) {}

    /** The record at this place of the clinic's chain; empty before the first and after the last. */
    Optional<Stored> at(String clinic, long position);

    /** The record that cancels the invoice, the first if it was told again; empty while it stands. */
    Optional<ChainLink> cancellation(String clinic, UUID invoice);
}
