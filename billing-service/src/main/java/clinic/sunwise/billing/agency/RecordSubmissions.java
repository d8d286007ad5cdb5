package clinic.sunwise.billing.agency;

import clinic.sunwise.billing.documents.IssuedDocument;
import clinic.sunwise.billing.documents.IssuedDocuments;
import clinic.sunwise.billing.documents.verifactu.Submission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends what waits, a message at a time for each clinic, and no sooner than the agency wants to hear of it. The agency is never
 * asked inside a transaction. A message whose answer is lost is sent again: the agency says then which records it has already.
 */
public class RecordSubmissions {

    /** An instance that was killed while it sent loses its turn; longer than the agency is waited for. */
    private static final Duration TURN = Duration.ofMinutes(2);

    /** The wait before its first answer (Orden HAC/1177/2024, article 16: 60 seconds), and after none. */
    private static final Duration AFTER_SILENCE = Duration.ofSeconds(60);

    /** Somebody has to change something first: the certificate or the issuer's data. */
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(10);

    private final TaxAgency agency;
    private final SentRecords records;
    private final IssuedDocuments documents;
    private final Clock clock;

    public RecordSubmissions(TaxAgency agency, SentRecords records, IssuedDocuments documents, Clock clock) {
        this.agency = agency;
        this.records = records;
        this.documents = documents;
        this.clock = clock;
    }

    /** The clinics whose turn has come. */
    public List<String> due() {
        return records.due(clock.instant());
    }

    /** Sends a message for this clinic, if its turn has come; says whether it was sent. */
    public boolean send(String clinic) {
        Instant now = clock.instant();
        if (!records.claim(clinic, now, now.plus(TURN))) {
            return false;
        }
        List<SentRecords.Waiting> waiting = records.waiting(clinic, Submission.MOST_RECORDS);
        if (waiting.isEmpty()) {
            return false;
        }
        Map<String, Long> positions = new HashMap<>();
        String message = Submission.of(issued(clinic, waiting, positions));
        settle(clinic, positions, agency.send(message));
        return true;
    }

    private void settle(String clinic, Map<String, Long> positions, TaxAgency.Answer answer) {
        Instant now = clock.instant();
        switch (answer) {
            case TaxAgency.Answer.Told told ->
                records.answered(clinic, said(told, positions, now), now.plus(told.pause()));
            case TaxAgency.Answer.Refused refused -> records.postponed(clinic, refused.why(), now.plus(AFTER_REFUSAL));
            case TaxAgency.Answer.Silent silent -> records.postponed(clinic, silent.why(), now.plus(AFTER_SILENCE));
        }
    }

    /** What it says of records that were not sent says nothing; those of which it says nothing wait on. */
    private static List<SentRecord> said(TaxAgency.Answer.Told told, Map<String, Long> positions, Instant now) {
        List<SentRecord> said = new ArrayList<>();
        for (TaxAgency.Line line : told.lines()) {
            Long position = positions.get(line.number());
            if (position != null) {
                said.add(new SentRecord(
                        position, line.number(), line.state(), line.code(), line.words(), told.receipt(), now));
            }
        }
        return said;
    }

    private List<Submission.Issued> issued(
            String clinic, List<SentRecords.Waiting> waiting, Map<String, Long> positions) {
        List<Submission.Issued> issued = new ArrayList<>();
        @Nullable IssuedDocument last = null;
        for (SentRecords.Waiting each : waiting) {
            IssuedDocument document = document(clinic, each).orElseThrow();
            positions.put(document.number().text(), each.position());
            issued.add(new Submission.Issued(document, before(clinic, each.position(), last)));
            last = document;
        }
        return issued;
    }

    private @Nullable IssuedDocument before(String clinic, long position, @Nullable IssuedDocument last) {
        if (last != null && last.link().position() == position - 1) {
            return last;
        }
        return records.at(clinic, position - 1)
                .flatMap(each -> document(clinic, each))
                .orElse(null);
    }

    private Optional<IssuedDocument> document(String clinic, SentRecords.Waiting of) {
        return of.isCreditNote()
                ? documents.creditNote(clinic, of.document())
                : documents.invoice(clinic, of.document());
    }
}
