package clinic.sunwise.billing.documents;

import clinic.sunwise.billing.invoices.ChainLink;
import clinic.sunwise.billing.invoices.ChainNotice;
import clinic.sunwise.billing.invoices.chain.CancellationRecord;
import clinic.sunwise.billing.invoices.chain.ChainRecord;
import clinic.sunwise.billing.invoices.chain.Chained;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A record of an issuer's chain, with the document that it is about.
 *
 * @param again why there is a further one of the document; null of the record with which it was issued
 * @param link of the record
 */
public record IssuedRecord(
        IssuedDocument document, @Nullable Again again, ChainLink link) {

    /**
     * A further record of a document.
     *
     * @param refusedBefore whether the tax agency has refused the one that it takes the place of
     * @param unknownToAgency whether the agency has no record of the document's issue
     */
    public record Again(ChainNotice.Act act, boolean refusedBefore, boolean unknownToAgency) {}

    /** With which the document was issued. */
    public static IssuedRecord of(IssuedDocument document) {
        return new IssuedRecord(document, null, document.link());
    }

    /** Whether it cancels the document. */
    public boolean cancels() {
        return again != null && again.act() == ChainNotice.Act.CANCEL;
    }

    /** What is hashed of a further record. */
    public static Chained chained(
            IssuedDocument document, ChainNotice.Act act, String previousHash, OffsetDateTime recordedAt) {
        String issuer = document.letterhead().taxNumber();
        String number = document.number().text();
        return act == ChainNotice.Act.CANCEL
                ? new CancellationRecord(issuer, number, document.issuedOn(), previousHash, recordedAt)
                : new ChainRecord(
                        issuer,
                        number,
                        document.issuedOn(),
                        document.type(),
                        document.signed(document.vat().vat()).amount(),
                        document.signedGross().amount(),
                        previousHash,
                        recordedAt);
    }
}
