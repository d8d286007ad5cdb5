package clinic.sunwise.billing.invoices;

import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.ledger.Ledger;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.pricing.Quote;
import clinic.sunwise.billing.recipients.Recipient;
import clinic.sunwise.billing.recipients.Recipients;
import clinic.sunwise.billing.recipients.rules.FullInvoiceRule;
import clinic.sunwise.platform.correlation.Correlation;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues invoices. */
public class Invoices {

    private static final String FULL = "F1";
    private static final String SIMPLIFIED = "F2";

    private final InvoiceStore store;
    private final Numbering numbering;
    private final Recipients recipients;
    private final Ledger ledger;
    private final InvoiceAnnouncements announcements;

    public Invoices(
            InvoiceStore store, Recipients recipients, Ledger ledger, InvoiceAnnouncements announcements, Clock clock) {
        this.store = store;
        this.recipients = recipients;
        this.numbering = new Numbering(store, clock);
        this.ledger = ledger;
        this.announcements = announcements;
    }

    /** Whether an invoice of this amount has to name its recipient, whom the patient has not told yet. */
    public boolean lacksRecipient(Issuer issuer, UUID patient, Money gross) {
        return FullInvoiceRule.isNeeded(issuer.country(), gross)
                && recipients.find(issuer.clinic(), patient).isEmpty();
    }

    /**
     * Issues the session's invoice: number, chain, document, books and announcement in the running transaction or not at all.
     *
     * <p>It is a full one if the patient has told whom it is to name. The chain is locked last, so that invoices of one clinic wait for each other as short as possible.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Invoice issue(Issuer issuer, Session session, Quote.Priced quote) {
        return issue(issuer, Occasion.of(session), quote);
    }

    /** Issues an invoice for whatever is its occasion, likewise. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Invoice issue(Issuer issuer, Occasion occasion, Quote.Priced quote) {
        @Nullable
        Recipient recipient =
                recipients.find(issuer.clinic(), occasion.patient()).orElse(null);
        String type = recipient == null ? SIMPLIFIED : FULL;
        Numbering.Drawn drawn = numbering.draw(issuer, issuer.series());
        Invoice invoice = new Invoice(
                issuer.clinic(),
                UUID.randomUUID(),
                drawn.number(),
                type,
                occasion.kind(),
                occasion.appointment(),
                occasion.patient(),
                occasion.day(),
                occasion.practitioner(),
                issuer.letterhead(),
                recipient,
                lines(quote.lines()),
                quote.vat(),
                drawn.link(type, quote.vat().vat().amount(), quote.vat().gross().amount()),
                Correlation.current());
        store.add(invoice);
        ledger.post(InvoicePostings.entry(invoice));
        announcements.issued(invoice);
        return invoice;
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
