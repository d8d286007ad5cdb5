package clinic.sunwise.billing.creditnotes;

import clinic.sunwise.billing.creditnotes.rules.CreditDecision;
import clinic.sunwise.billing.creditnotes.rules.CreditReason;
import clinic.sunwise.billing.creditnotes.rules.CreditRules;
import clinic.sunwise.billing.creditnotes.rules.CreditableLine;
import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.billing.invoices.InvoiceAnnouncements;
import clinic.sunwise.billing.invoices.InvoiceBalances;
import clinic.sunwise.billing.invoices.InvoiceLine;
import clinic.sunwise.billing.invoices.IssuedInvoices;
import clinic.sunwise.billing.invoices.Numbering;
import clinic.sunwise.billing.invoices.state.Balance;
import clinic.sunwise.billing.invoices.state.InvoiceLifecycle;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.ledger.Ledger;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.substitutes.Substitute;
import clinic.sunwise.billing.substitutes.SubstituteStore;
import clinic.sunwise.platform.correlation.Correlation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues credit notes. */
public class CreditNotes {

    /** In front of the series of the issuer's invoices: R for rectification. */
    private static final String SERIES = "R";

    private final IssuedInvoices invoices;
    private final InvoiceBalances balances;
    private final CreditNoteStore store;
    private final SubstituteStore substitutes;
    private final Numbering numbering;
    private final Ledger ledger;
    private final CreditNoteAnnouncements announcements;
    private final InvoiceAnnouncements invoiceAnnouncements;

    public CreditNotes(
            IssuedInvoices invoices,
            InvoiceBalances balances,
            CreditNoteStore store,
            SubstituteStore substitutes,
            Numbering numbering,
            Ledger ledger,
            CreditNoteAnnouncements announcements,
            InvoiceAnnouncements invoiceAnnouncements) {
        this.invoices = invoices;
        this.balances = balances;
        this.store = store;
        this.substitutes = substitutes;
        this.numbering = numbering;
        this.ledger = ledger;
        this.announcements = announcements;
        this.invoiceAnnouncements = invoiceAnnouncements;
    }

    /**
     * What is to be taken back and why.
     *
     * @param lines empty for all that is left
     */
    public record Wish(CreditReason reason, String note, List<CreditDecision.Asked> lines) {

        public Wish {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Takes back an invoice or a part of it: number, chain, document, books and announcement in one transaction or not at all.
     * Others who credit or receive money for this clinic wait.
     *
     * @return empty if the clinic has no such invoice
     */
    @Transactional
    public Optional<CreditOutcome> issue(Issuer issuer, UUID invoice, Wish wish) {
        ledger.lock(issuer.clinic());
        return invoices.find(issuer.clinic(), invoice)
                .map(original -> heldInAdvance(original)
                        .<CreditOutcome>map(CreditOutcome.Refused::new)
                        .orElseGet(() -> decided(issuer, original, wish)));
    }

    /** What was paid in advance is taken back with what it was paid for, not by itself; and nothing of what does not stand. */
    private Optional<CreditDecision> heldInAdvance(Invoice original) {
        if (balances.of(original.clinic(), original.id()).orElseThrow().cancelled()) {
            return Optional.of(new CreditDecision.OfCancelled());
        }
        return switch (original.kind()) {
            case PACKAGE -> Optional.of(new CreditDecision.OfPackage());
            case DEPOSIT ->
                invoices.isDeducted(original.clinic(), original.id())
                        ? Optional.empty()
                        : Optional.of(new CreditDecision.OfDeposit());
            case SESSION, FEE -> Optional.empty();
        };
    }

    /**
     * Takes back the invoice of a package or of a deposit or a part of it, likewise; the caller closes the one and settles the other
     * in the same transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CreditOutcome inAdvance(Issuer issuer, UUID invoice, Wish wish) {
        ledger.lock(issuer.clinic());
        return decided(issuer, invoices.find(issuer.clinic(), invoice).orElseThrow(), wish);
    }

    private CreditOutcome decided(Issuer issuer, Invoice original, Wish wish) {
        Map<Integer, Money> credited = store.credited(issuer.clinic(), original.id());
        List<Money> left = original.left();
        List<CreditableLine> lines = original.lines().stream()
                .map(line -> new CreditableLine(
                        line.position(),
                        line.tax(),
                        left.get(line.position() - 1),
                        credited.getOrDefault(
                                line.position(), Money.zero(line.gross().currency()))))
                .toList();
        return switch (CreditRules.decide(lines, wish.lines())) {
            case CreditDecision.Granted granted -> new CreditOutcome.Issued(issued(issuer, original, wish, granted));
            case CreditDecision refused -> new CreditOutcome.Refused(refused);
        };
    }

    private CreditNote issued(Issuer issuer, Invoice original, Wish wish, CreditDecision.Granted granted) {
        Balance before = balances.of(original.clinic(), original.id()).orElseThrow();
        CreditNote note = note(issuer, original, wish, granted);
        store.add(note);
        boolean earned = invoices.isDeducted(original.clinic(), original.id());
        ledger.post(CreditPostings.entry(note, original, before.open(), earned));
        announcements.issued(note);
        Balance after = before.afterCredit(note.vat().gross());
        if (InvoiceLifecycle.step(before, InvoiceLifecycle.Movement.CREDIT, after)
                .announcesPayment()) {
            invoiceAnnouncements.paid(original, note.issuedAt().toInstant());
        }
        return note;
    }

    private CreditNote note(Issuer issuer, Invoice original, Wish wish, CreditDecision.Granted granted) {
        Numbering.Drawn drawn = numbering.draw(issuer, SERIES + issuer.series());
        String type = wish.reason()
                .type(
                        substitutes.ofInvoice(original.clinic(), original.id()).isPresent()
                                ? Substitute.TYPE
                                : original.type());
        return new CreditNote(
                issuer.clinic(),
                UUID.randomUUID(),
                drawn.number(),
                type,
                new CreditNote.Original(original.id(), original.number(), original.issuedOn(), original.patient()),
                wish.reason(),
                wish.note(),
                issuer.letterhead(),
                lines(original, granted),
                granted.vat(),
                drawn.link(
                        type,
                        granted.vat().vat().amount().negate(),
                        granted.vat().gross().amount().negate()),
                Correlation.current());
    }

    private static List<CreditNote.Line> lines(Invoice original, CreditDecision.Granted granted) {
        Map<Integer, InvoiceLine> byPosition =
                original.lines().stream().collect(Collectors.toMap(InvoiceLine::position, Function.identity()));
        return granted.lines().stream()
                .map(line -> line(Objects.requireNonNull(byPosition.get(line.position())), line.gross()))
                .toList();
    }

    private static CreditNote.Line line(InvoiceLine original, Money gross) {
        return new CreditNote.Line(original.position(), original.text(), gross, original.tax());
    }
}
