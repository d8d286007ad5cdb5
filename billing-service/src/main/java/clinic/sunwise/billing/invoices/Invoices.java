package clinic.sunwise.billing.invoices;

import clinic.sunwise.billing.invoices.chain.ChainRecord;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.pricing.Quote;
import clinic.sunwise.platform.correlation.Correlation;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues invoices. */
public class Invoices {

    /** Without the recipient's identity: billing knows a patient by her id only. */
    private static final String SIMPLIFIED = "F2";

    private final InvoiceStore store;
    private final InvoiceAnnouncements announcements;
    private final Clock clock;

    public Invoices(InvoiceStore store, InvoiceAnnouncements announcements, Clock clock) {
        this.store = store;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Issues the session's invoice: number, chain, document and announcement in the running transaction or not at all.
     *
     * <p>The chain is locked last, so that invoices of one clinic wait for each other as short as possible, and the time is
     * read under the lock, so that numbers are in the order of time.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Invoice issue(Issuer issuer, Session session, Quote.Priced quote) {
        ChainEnd end = store.lockChain(issuer.clinic());
        OffsetDateTime now = notBefore(end.recordedAt()).atZone(issuer.zone()).toOffsetDateTime();
        int sequence = store.drawSequence(issuer.clinic(), issuer.series(), now.getYear());
        InvoiceNumber number = new InvoiceNumber(issuer.series(), now.getYear(), sequence);
        Invoice invoice = new Invoice(
                issuer.clinic(),
                UUID.randomUUID(),
                number,
                SIMPLIFIED,
                session.appointment(),
                session.patient(),
                session.day(),
                issuer.letterhead(),
                lines(quote.lines()),
                quote.vat(),
                link(end, issuer, number, quote, now),
                Correlation.current());
        store.add(invoice);
        announcements.issued(invoice);
        return invoice;
    }

    /** A clock that was put back does not put an invoice before the one it follows. */
    private Instant notBefore(Instant previous) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return now.isBefore(previous) ? previous : now;
    }

    private static ChainLink link(
            ChainEnd end, Issuer issuer, InvoiceNumber number, Quote.Priced quote, OffsetDateTime now) {
        ChainRecord chainRecord = new ChainRecord(
                issuer.letterhead().taxNumber(),
                number.text(),
                now.toLocalDate(),
                SIMPLIFIED,
                quote.vat().vat().amount(),
                quote.vat().gross().amount(),
                end.hash(),
                now);
        return new ChainLink(end.position() + 1, end.hash(), chainRecord.hash(), now);
    }

    private static List<InvoiceLine> lines(List<Quote.Line> charges) {
        return IntStream.range(0, charges.size())
                .mapToObj(index -> line(index + 1, charges.get(index)))
                .toList();
    }

    private static InvoiceLine line(int position, Quote.Line charge) {
        return new InvoiceLine(
                position,
                charge.text(),
                charge.item(),
                charge.rule(),
                charge.priceListVersion(),
                charge.gross(),
                charge.tax());
    }
}
