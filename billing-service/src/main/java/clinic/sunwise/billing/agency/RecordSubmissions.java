package clinic.sunwise.billing.agency;

import clinic.sunwise.billing.agency.rules.Act;
import clinic.sunwise.billing.agency.rules.RecordState;
import clinic.sunwise.billing.documents.IssuedDocuments;
import clinic.sunwise.billing.documents.IssuedRecord;
import clinic.sunwise.billing.documents.verifactu.Submission;
import clinic.sunwise.billing.invoices.InvoiceNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        List<Long> waiting = records.waiting(clinic, Submission.MOST_RECORDS);
        if (waiting.isEmpty()) {
            return false;
        }
        List<Submission.Part> parts = parts(clinic, waiting);
        Map<String, IssuedRecord> byNumber = parts.stream()
                .map(Submission.Part::told)
                .collect(Collectors.toMap(each -> each.document().number().text(), Function.identity()));
        settle(clinic, byNumber, agency.send(Submission.of(parts)));
        return true;
    }

    private void settle(String clinic, Map<String, IssuedRecord> sent, TaxAgency.Answer answer) {
        Instant now = clock.instant();
        switch (answer) {
            case TaxAgency.Answer.Told told -> records.answered(clinic, said(told, sent, now), now.plus(told.pause()));
            case TaxAgency.Answer.Refused refused -> records.postponed(clinic, refused.why(), now.plus(AFTER_REFUSAL));
            case TaxAgency.Answer.Silent silent -> records.postponed(clinic, silent.why(), now.plus(AFTER_SILENCE));
        }
    }

    /** What it says of records that were not sent says nothing; those of which it says nothing wait on. */
    private static List<SentRecord> said(TaxAgency.Answer.Told told, Map<String, IssuedRecord> sent, Instant now) {
        List<SentRecord> said = new ArrayList<>();
        for (TaxAgency.Line line : told.lines()) {
            IssuedRecord of = sent.get(line.number());
            if (of != null) {
                said.add(said(of, line, told.receipt(), now));
            }
        }
        return said;
    }

    /** What it has as cancelled already is what a cancellation wants, and what nothing else does. */
    private static SentRecord said(IssuedRecord of, TaxAgency.Line line, String receipt, Instant now) {
        return new SentRecord(
                of.link().position(),
                line.number(),
                act(of),
                line.hasItCancelled() && of.cancels() ? RecordState.ACCEPTED : line.state(),
                line.code(),
                line.words(),
                receipt,
                now,
                null);
    }

    private static Act act(IssuedRecord of) {
        return of.again() == null ? Act.ISSUE : of.cancels() ? Act.CANCEL : Act.AGAIN;
    }

    /**
     * The records of one message: it ends before the second one of the same document, since the agency's answer tells records apart by the
     * document's number, and one that takes the place of a refused one may say so only after the refusal.
     */
    private List<Submission.Part> parts(String clinic, List<Long> waiting) {
        List<Submission.Part> parts = new ArrayList<>();
        Set<InvoiceNumber> seen = new HashSet<>();
        @Nullable IssuedRecord last = null;
        for (long position : waiting) {
            IssuedRecord told = documents.record(clinic, position).orElseThrow();
            if (!seen.add(told.document().number())) {
                break;
            }
            parts.add(new Submission.Part(told, before(clinic, position, last)));
            last = told;
        }
        return parts;
    }

    private @Nullable IssuedRecord before(String clinic, long position, @Nullable IssuedRecord last) {
        return last != null && last.link().position() == position - 1
                ? last
                : documents.record(clinic, position - 1).orElse(null);
    }
}
