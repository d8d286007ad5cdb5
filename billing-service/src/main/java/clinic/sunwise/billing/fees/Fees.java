package clinic.sunwise.billing.fees;

import clinic.sunwise.billing.booked.BookedSession;
import clinic.sunwise.billing.booked.BookedSessions;
import clinic.sunwise.billing.creditnotes.CreditNotes;
import clinic.sunwise.billing.creditnotes.CreditOutcome;
import clinic.sunwise.billing.creditnotes.rules.CreditReason;
import clinic.sunwise.billing.deposits.Deposits;
import clinic.sunwise.billing.documents.DocumentWords;
import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.billing.invoices.InvoiceKind;
import clinic.sunwise.billing.invoices.Invoices;
import clinic.sunwise.billing.invoices.Occasion;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.ledger.Ledger;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.pricing.Price;
import clinic.sunwise.billing.pricing.Quote;
import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatCategory;
import clinic.sunwise.billing.tax.VatRate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Charges what a patient owes who cancels late or does not come, and gives it up. */
public class Fees {

    /**
     * Compensation for a broken appointment is no price of a service, so no tax is on it (CJEU C-277/05, Société thermale
     * d'Eugénie-les-Bains).
     */
    private static final TaxTreatment OUTSIDE = new TaxTreatment(
            VatCategory.OUTSIDE,
            VatRate.ofPercent(0),
            "VATEX-EU-O",
            "compensation for a broken appointment, outside of value added tax");

    /** Who gives a fee up by itself. */
    private static final String SUNWISE = "sunwise";

    private final FeePolicies policies;
    private final FeeStore store;
    private final BookedSessions sessions;
    private final Invoices invoices;
    private final CreditNotes creditNotes;
    private final Deposits deposits;
    private final Ledger ledger;
    private final Clock clock;

    public Fees(
            FeePolicies policies,
            FeeStore store,
            BookedSessions sessions,
            Invoices invoices,
            CreditNotes creditNotes,
            Deposits deposits,
            Ledger ledger,
            Clock clock) {
        this.policies = policies;
        this.store = store;
        this.sessions = sessions;
        this.invoices = invoices;
        this.creditNotes = creditNotes;
        this.deposits = deposits;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Charges what the policy asks for that was in force when the session was booked, once for a session: an invoice, on which a
     * deposit for the session is put.
     *
     * @param occurredOn the clinic's day on which she cancelled or did not come; decides where the day of booking is not known
     * @param notedAt when booking noted it
     * @return empty if the policy asks for nothing, or it was charged before and not given up
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Fee> charge(
            Issuer issuer, FeeKind kind, UUID appointment, UUID patient, LocalDate occurredOn, Instant notedAt) {
        ledger.lock(issuer.clinic());
        Optional<BookedSession> session = sessions.find(issuer.clinic(), appointment);
        LocalDate stated = session.map(BookedSession::bookedOn).orElse(occurredOn);
        Optional<Fee> before = store.find(issuer.clinic(), appointment);
        boolean charged = before.filter(each -> each.waiver() == null || session.isEmpty())
                .isPresent();
        return policies.inForce(issuer.clinic(), stated)
                .filter(policy -> !charged)
                .flatMap(policy -> kind.amount(policy).map(amount -> {
                    String protocol =
                            session.map(each -> each.treatment().protocol()).orElse("fee");
                    Invoice invoice = invoices.issue(
                            issuer,
                            Occasion.of(InvoiceKind.FEE, patient, issuer.dayOf(clock.instant())),
                            quote(kind, protocol, occurredOn, amount));
                    Fee fee = new Fee(
                            issuer.clinic(),
                            appointment,
                            before.map(each -> each.ordinal() + 1).orElse(1),
                            kind,
                            patient,
                            occurredOn,
                            notedAt,
                            policy.effectiveFrom(),
                            amount,
                            invoice.id(),
                            null);
                    store.add(fee);
                    deposits.takeOver(issuer, appointment, invoice);
                    return fee;
                }));
    }

    private static Quote.Priced quote(FeeKind kind, String protocol, LocalDate occurredOn, Money amount) {
        return Quote.Priced.of(List.of(new Quote.Line(
                kind.words() + " on " + occurredOn,
                new Price.Item(protocol, "fee", "fee", kind.code()),
                "fee-policy",
                0,
                amount,
                OUTSIDE)));
    }

    /**
     * Gives a fee up, by a credit note of all that is left of it. What she has paid of it becomes her deposit, to be refunded.
     *
     * @return empty if there is no such fee
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<WaiverOutcome> waive(Issuer issuer, UUID appointment, String reason, String by) {
        ledger.lock(issuer.clinic());
        return store.find(issuer.clinic(), appointment)
                .map(fee -> waived(issuer, fee, CreditReason.TAKEN_BACK, reason, by));
    }

    /**
     * The session is booked, for the first time or again: what was charged before that for a no-show was noted by mistake and is
     * given up, by a credit note that says so, and what it took of a deposit is one for the session again.
     *
     * @param toldAt when booking said so; what was noted later stays
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(Issuer issuer, UUID appointment, Instant toldAt) {
        if (noShow(issuer, appointment, toldAt).isEmpty()) {
            return;
        }
        ledger.lock(issuer.clinic());
        noShow(issuer, appointment, toldAt).filter(fee -> fee.waiver() == null).ifPresent(fee -> {
            String reason =
                    DocumentWords.in(DocumentWords.usual(issuer.country())).label("noted-by-mistake");
            waived(issuer, fee, CreditReason.OTHER, reason, SUNWISE);
        });
        deposits.holdAgain(issuer, appointment);
    }

    private Optional<Fee> noShow(Issuer issuer, UUID appointment, Instant until) {
        return store.find(issuer.clinic(), appointment)
                .filter(fee -> fee.kind() == FeeKind.NO_SHOW && !fee.notedAt().isAfter(until));
    }

    private WaiverOutcome waived(Issuer issuer, Fee fee, CreditReason why, String reason, String by) {
        CreditNotes.Wish whole = new CreditNotes.Wish(why, reason, List.of());
        return switch (creditNotes.issue(issuer, fee.invoice(), whole).orElseThrow()) {
            case CreditOutcome.Issued issued -> {
                store.waive(
                        fee,
                        new Fee.Waiver(issued.note().id(), reason),
                        issued.note().issuedOn(),
                        by);
                yield new WaiverOutcome.Waived(
                        store.find(issuer.clinic(), fee.appointment()).orElseThrow());
            }
            case CreditOutcome.Refused refused -> new WaiverOutcome.NothingLeft();
        };
    }
}
