package clinic.sunwise.billing.invoices;

import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.ledger.Ledger;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.pricing.Quote;
import clinic.sunwise.billing.recipients.Recipient;
import clinic.sunwise.billing.recipients.Recipients;
import clinic.sunwise.billing.recipients.rules.FullInvoiceRule;
import clinic.sunwise.billing.tax.VatBreakdown;
import clinic.sunwise.platform.correlation.Correlation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
        return issue(issuer, session, quote, List.of());
    }

    /**
     * Issues the session's invoice, likewise.
     *
     * @param deposits that were invoiced before and come off, all of them {@linkplain #deductible deductible}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Invoice issue(Issuer issuer, Session session, Quote.Priced quote, List<Invoice> deposits) {
        Invoice invoice = issue(issuer, Occasion.of(session), lines(quote.lines(), deposits));
        deposits.forEach(deposit -> ledger.post(InvoicePostings.earned(deposit, invoice)));
        return invoice;
    }

    /** Those of the deposits' invoices that come off these charges; of those that do not nothing is left to be charged. */
    public static List<Invoice> deductible(Quote.Priced quote, List<Invoice> deposits) {
        List<Invoice> fitting = new ArrayList<>();
        for (Invoice deposit : deposits) {
            List<Deductions.Line> so = lines(quote.lines(), fitting).stream()
                    .map(InvoiceLine::deductible)
                    .toList();
            if (Deductions.leaveSomething(so, deposit.lines().getFirst().deductible())) {
                fitting.add(deposit);
            }
        }
        return List.copyOf(fitting);
    }

    /** Issues an invoice for whatever is its occasion, likewise. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Invoice issue(Issuer issuer, Occasion occasion, Quote.Priced quote) {
        return issue(issuer, occasion, lines(quote.lines(), List.of()));
    }

    private Invoice issue(Issuer issuer, Occasion occasion, List<InvoiceLine> lines) {
        VatBreakdown vat = VatBreakdown.of(lines.stream()
                .map(line -> new VatBreakdown.TaxedAmount(line.gross(), line.tax()))
                .toList());
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
                lines,
                vat,
                drawn.link(type, vat.vat().amount(), vat.gross().amount()),
                Correlation.current());
        store.add(invoice);
        ledger.post(InvoicePostings.entry(invoice));
        announcements.issued(invoice);
        return invoice;
    }

    private static List<InvoiceLine> lines(List<Quote.Line> charges, List<Invoice> deposits) {
        List<InvoiceLine> lines = new ArrayList<>();
        charges.forEach(charge -> lines.add(line(lines.size() + 1, charge)));
        deposits.forEach(deposit -> lines.add(InvoiceLine.deducted(lines.size() + 1, deposit)));
        return List.copyOf(lines);
    }

    private static InvoiceLine line(int position, Quote.Line charge) {
        return new InvoiceLine(
                position,
                charge.text(),
                charge.item(),
                charge.rule(),
                charge.priceListVersion(),
                charge.gross(),
                charge.tax(),
                null);
    }
}
