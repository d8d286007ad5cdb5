package clinic.sunwise.billing.agency;

import clinic.sunwise.billing.agency.rules.TellingAgain;
import clinic.sunwise.billing.agency.rules.Told;
import clinic.sunwise.billing.documents.IssuedDocument;
import clinic.sunwise.billing.documents.IssuedDocuments;
import clinic.sunwise.billing.documents.IssuedRecord;
import clinic.sunwise.billing.documents.StoredRecords;
import clinic.sunwise.billing.invoices.ChainLink;
import clinic.sunwise.billing.invoices.ChainNotice;
import clinic.sunwise.billing.invoices.ChainNotices;
import clinic.sunwise.billing.invoices.Numbering;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.ledger.Ledger;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Tells the agency again what it has refused or taken with errors. */
public class RecordCorrections {

    private final SentRecords sent;
    private final StoredRecords stored;
    private final IssuedDocuments documents;
    private final ChainNotices notices;
    private final Numbering numbering;
    private final Ledger ledger;

    public RecordCorrections(
            SentRecords sent,
            StoredRecords stored,
            IssuedDocuments documents,
            ChainNotices notices,
            Numbering numbering,
            Ledger ledger) {
        this.sent = sent;
        this.stored = stored;
        this.documents = documents;
        this.notices = notices;
        this.numbering = numbering;
        this.ledger = ledger;
    }

    /**
     * Adds a record to the chain that tells the same as the one at this place. Others who issue for this clinic wait.
     *
     * @return empty if there is no record at this place
     */
    @Transactional
    public Optional<RecordOutcome> tellAgain(Issuer issuer, long position) {
        ledger.lock(issuer.clinic());
        return stored.at(issuer.clinic(), position).map(each -> decided(issuer, each));
    }

    private RecordOutcome decided(Issuer issuer, StoredRecords.Stored found) {
        List<Told> history = sent.history(issuer.clinic(), found.link().position());
        return switch (TellingAgain.decide(history, found.link().position())) {
            case TellingAgain.Possible possible -> new RecordOutcome.Added(added(issuer, found, possible));
            case TellingAgain refused -> new RecordOutcome.Refused(refused);
        };
    }

    private long added(Issuer issuer, StoredRecords.Stored found, TellingAgain.Possible possible) {
        IssuedDocument document =
                documents.find(issuer.clinic(), found.document()).orElseThrow();
        ChainNotice.Act act = possible.cancel() ? ChainNotice.Act.CANCEL : ChainNotice.Act.AGAIN;
        ChainLink link =
                numbering.place(issuer).link((before, now) -> IssuedRecord.chained(document, act, before, now));
        notices.add(new ChainNotice(
                issuer.clinic(),
                UUID.randomUUID(),
                act,
                found.document(),
                possible.refusedBefore(),
                possible.unknownToAgency(),
                link));
        return link.position();
    }
}
