package clinic.sunwise.billing.cancellations;

import clinic.sunwise.billing.agency.SentRecords;
import clinic.sunwise.billing.agency.rules.TellingAgain;
import clinic.sunwise.billing.cancellations.rules.CancellationReason;
import clinic.sunwise.billing.cancellations.rules.CancellationRule;
import clinic.sunwise.billing.invoices.ChainLink;
import clinic.sunwise.billing.invoices.ChainNotice;
import clinic.sunwise.billing.invoices.ChainNotices;
import clinic.sunwise.billing.invoices.DocumentReference;
import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.billing.invoices.InvoiceBalances;
import clinic.sunwise.billing.invoices.InvoicePostings;
import clinic.sunwise.billing.invoices.IssuedInvoices;
import clinic.sunwise.billing.invoices.Numbering;
import clinic.sunwise.billing.invoices.chain.CancellationRecord;
import clinic.sunwise.billing.invoices.state.Balance;
import clinic.sunwise.billing.invoices.state.InvoiceLifecycle;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.ledger.Ledger;
import clinic.sunwise.billing.substitutes.SubstituteStore;
import clinic.sunwise.platform.correlation.Correlation;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Cancels invoices that should never have been issued. */
public class Cancellations {

    private final IssuedInvoices invoices;
    private final InvoiceBalances balances;
    private final SubstituteStore substitutes;
    private final CancellationStore store;
    private final ChainNotices notices;
    private final SentRecords sent;
    private final Numbering numbering;
    private final Ledger ledger;
    private final CancellationAnnouncements announcements;

    public Cancellations(
            IssuedInvoices invoices,
            InvoiceBalances balances,
            SubstituteStore substitutes,
            CancellationStore store,
            ChainNotices notices,
            SentRecords sent,
            Numbering numbering,
            Ledger ledger,
            CancellationAnnouncements announcements) {
        this.invoices = invoices;
        this.balances = balances;
        this.substitutes = substitutes;
        this.store = store;
        this.notices = notices;
        this.sent = sent;
        this.numbering = numbering;
        this.ledger = ledger;
        this.announcements = announcements;
    }

    /**
     * Cancels an invoice: chain, books, cancellation and announcement in one transaction or not at all. Others who credit or receive money for this clinic
     * wait.
     *
     * @param note in the office's words; not empty
     * @return empty if the clinic has no such invoice
     */
    @Transactional
    public Optional<CancellationOutcome> cancel(Issuer issuer, UUID invoice, CancellationReason reason, String note) {
        ledger.lock(issuer.clinic());
        return invoices.find(issuer.clinic(), invoice).map(each -> decided(issuer, each, reason, note));
    }

    private CancellationOutcome decided(Issuer issuer, Invoice invoice, CancellationReason reason, String note) {
        Balance balance = balances.of(invoice.clinic(), invoice.id()).orElseThrow();
        CancellationRule.Hindrance hindrance = CancellationRule.decide(
                issuer.country(),
                invoice.kind(),
                balance,
                invoice.lines().stream().anyMatch(line -> line.deposit() != null),
                substitutes.ofInvoice(invoice.clinic(), invoice.id()).isPresent());
        if (hindrance != CancellationRule.Hindrance.NONE) {
            return new CancellationOutcome.Refused(hindrance);
        }
        InvoiceLifecycle.step(balance, InvoiceLifecycle.Movement.CANCELLATION, balance.afterCancellation());
        return new CancellationOutcome.Done(done(issuer, invoice, reason, note));
    }

    private Cancellation done(Issuer issuer, Invoice invoice, CancellationReason reason, String note) {
        ChainLink link = numbering
                .place(issuer)
                .link((before, now) -> new CancellationRecord(
                        invoice.letterhead().taxNumber(), invoice.number().text(), invoice.issuedOn(), before, now));
        ChainNotice notice = new ChainNotice(
                issuer.clinic(),
                UUID.randomUUID(),
                ChainNotice.Act.CANCEL,
                new DocumentReference(DocumentReference.Kind.INVOICE, invoice.id()),
                false,
                TellingAgain.isUnknown(
                        sent.history(issuer.clinic(), invoice.link().position())),
                link);
        Cancellation cancellation =
                new Cancellation(issuer.clinic(), invoice.id(), notice.id(), reason, note, link, Correlation.current());
        notices.add(notice);
        store.add(cancellation);
        ledger.post(InvoicePostings.cancelled(invoice, link.recordedAt()));
        announcements.cancelled(invoice, cancellation);
        return cancellation;
    }
}
