package clinic.sunwise.billing.payments;

import clinic.sunwise.billing.estimates.EstimateBan;
import clinic.sunwise.billing.invoices.InvoiceAnnouncements;
import clinic.sunwise.billing.invoices.InvoiceBalances;
import clinic.sunwise.billing.invoices.InvoiceKind;
import clinic.sunwise.billing.invoices.IssuedInvoices;
import clinic.sunwise.billing.invoices.Numbering;
import clinic.sunwise.billing.invoices.state.Balance;
import clinic.sunwise.billing.invoices.state.InvoiceLifecycle;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.ledger.Entry;
import clinic.sunwise.billing.ledger.Journal;
import clinic.sunwise.billing.ledger.Ledger;
import clinic.sunwise.billing.ledger.Posting;
import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.payments.rules.AllocationDecision;
import clinic.sunwise.billing.payments.rules.AllocationDecision.Allocated;
import clinic.sunwise.billing.payments.rules.AllocationRule;
import clinic.sunwise.billing.payments.rules.OpenInvoice;
import clinic.sunwise.billing.payments.rules.PaymentPostings;
import clinic.sunwise.billing.tills.Tills;
import clinic.sunwise.platform.correlation.Correlation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what is received, paid back and taken from deposits: document, books and announcements in one transaction or not at
 * all. Others who move money of this clinic wait.
 */
public class Payments {

    /** In front of the series of the issuer's invoices: P for payment. */
    private static final String SERIES = "P";

    private final PaymentStore store;
    private final PatientAccounts accounts;
    private final Tills tills;
    private final Numbering numbering;
    private final Ledger ledger;
    private final IssuedInvoices invoices;
    private final InvoiceBalances balances;
    private final InvoiceAnnouncements announcements;
    private final EstimateBan ban;
    private final Clock clock;

    public Payments(
            PaymentStore store,
            PatientAccounts accounts,
            Tills tills,
            Numbering numbering,
            Ledger ledger,
            IssuedInvoices invoices,
            InvoiceBalances balances,
            InvoiceAnnouncements announcements,
            EstimateBan ban,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.tills = tills;
        this.numbering = numbering;
        this.ledger = ledger;
        this.invoices = invoices;
        this.balances = balances;
        this.announcements = announcements;
        this.ban = ban;
        this.clock = clock;
    }

    /**
     * Money that moves.
     *
     * @param reference of the bank or the terminal, or why it is paid back
     * @param by who records it
     */
    public record Movement(UUID patient, Payment.Means means, Money amount, String reference, String by) {}

    /**
     * Records money received. What no invoice takes becomes a deposit, which is refused while the law forbids it after an
     * estimate (Code de la santé publique L.6322-2: no money before the time of reflection is over).
     *
     * @param wanted the invoices that it is for; empty for the oldest first
     */
    @Transactional
    public PaymentOutcome receive(Issuer issuer, Movement movement, List<AllocationDecision.Wanted> wanted) {
        ledger.lock(issuer.clinic());
        Money amount = movement.amount();
        return switch (AllocationRule.allocate(
                amount, accounts.open(issuer.clinic(), movement.patient(), amount.currency()), wanted)) {
            case Allocated allocated -> received(issuer, movement, allocated);
            case AllocationDecision refused -> new PaymentOutcome.NotAllocated(refused);
        };
    }

    /** Records money received for something that is not invoiced yet, and puts it on no invoice, whatever is open. */
    @Transactional
    public PaymentOutcome deposit(Issuer issuer, Movement movement) {
        ledger.lock(issuer.clinic());
        return received(issuer, movement, new Allocated(List.of(), movement.amount()));
    }

    /**
     * Records money that has been taken elsewhere already, so that nothing can refuse it.
     *
     * @param invoice that it is for, as far as that is open; the rest is a deposit. Null for a deposit
     */
    @Transactional
    public Payment taken(Issuer issuer, Movement movement, @Nullable UUID invoice) {
        ledger.lock(issuer.clinic());
        Money amount = movement.amount();
        List<OpenInvoice> open = accounts.open(issuer.clinic(), movement.patient(), amount.currency()).stream()
                .filter(each -> each.id().equals(invoice))
                .toList();
        return switch (AllocationRule.allocate(amount, open, List.of())) {
            case Allocated allocated -> recordedPayment(issuer, movement, allocated);
            case AllocationDecision refused -> throw new IllegalStateException("nothing was named: " + refused);
        };
    }

    private Payment recordedPayment(Issuer issuer, Movement movement, Allocated allocated) {
        Payment payment = payment(issuer, Entry.Kind.PAYMENT, movement);
        recorded(
                payment,
                PaymentPostings.received(
                        movement.patient(),
                        movement.means().method(),
                        movement.means().till(),
                        movement.amount(),
                        allocated),
                allocated);
        return payment;
    }

    private PaymentOutcome received(Issuer issuer, Movement movement, Allocated allocated) {
        return closed(issuer, movement)
                .or(() -> tooEarly(issuer, movement, allocated))
                .orElseGet(() -> new PaymentOutcome.Recorded(recordedPayment(issuer, movement, allocated)));
    }

    /** Records money paid back, which has to be in the patient's deposit and, if it is cash, in the till. */
    @Transactional
    public PaymentOutcome refund(Issuer issuer, Movement movement) {
        ledger.lock(issuer.clinic());
        Money amount = movement.amount();
        Money deposit = accounts.deposit(issuer.clinic(), movement.patient(), amount.currency());
        if (amount.compareTo(deposit) > 0) {
            return new PaymentOutcome.DepositTooSmall(deposit);
        }
        String till = movement.means().till();
        if (till != null) {
            Money balance = tills.balance(issuer.clinic(), till, amount.currency());
            if (amount.compareTo(balance) > 0) {
                return new PaymentOutcome.TillTooSmall(balance);
            }
        }
        return closed(issuer, movement)
                .orElseGet(() -> recorded(
                        payment(issuer, Entry.Kind.REFUND, movement),
                        PaymentPostings.refunded(
                                movement.patient(), movement.means().method(), till, amount),
                        new Allocated(List.of(), amount)));
    }

    /**
     * Puts the patient's deposit on her invoices.
     *
     * @param wanted the invoices; empty for the oldest first
     * @param by who records it
     */
    @Transactional
    public PaymentOutcome allocate(
            Issuer issuer, UUID patient, Currency currency, List<AllocationDecision.Wanted> wanted, String by) {
        ledger.lock(issuer.clinic());
        Money deposit = accounts.deposit(issuer.clinic(), patient, currency);
        return switch (AllocationRule.allocate(deposit, accounts.open(issuer.clinic(), patient, currency), wanted)) {
            case Allocated allocated when allocated.parts().isEmpty() -> new PaymentOutcome.DepositTooSmall(deposit);
            case Allocated allocated -> {
                Money used = deposit.minus(allocated.rest());
                Payment payment = payment(issuer, Entry.Kind.ALLOCATION, patient, used, "", by, null);
                yield recorded(payment, PaymentPostings.allocated(patient, deposit, allocated), allocated);
            }
            case AllocationDecision refused -> new PaymentOutcome.NotAllocated(refused);
        };
    }

    private Payment payment(Issuer issuer, Entry.Kind kind, Movement movement) {
        return payment(
                issuer,
                kind,
                movement.patient(),
                movement.amount(),
                movement.reference(),
                movement.by(),
                movement.means());
    }

    private Payment payment(
            Issuer issuer,
            Entry.Kind kind,
            UUID patient,
            Money amount,
            String reference,
            String by,
            Payment.@Nullable Means means) {
        Numbering.Drawn drawn = numbering.draw(issuer, SERIES + issuer.series());
        return new Payment(
                issuer.clinic(),
                UUID.randomUUID(),
                drawn.number(),
                kind,
                means,
                patient,
                amount,
                drawn.place().now(),
                reference,
                by,
                Correlation.current());
    }

    /** Asked before a number is drawn: what is refused leaves no gap. */
    private Optional<PaymentOutcome> closed(Issuer issuer, Movement movement) {
        String till = movement.means().till();
        return till != null
                        && tills.isClosed(
                                issuer.clinic(), till, movement.amount().currency(), issuer.dayOf(clock.instant()))
                ? Optional.of(new PaymentOutcome.TillClosed(till))
                : Optional.empty();
    }

    /**
     * What was done may be paid at any time; money in advance, for a package too, has to wait until the patient has had time to
     * reflect, and, if it is so much that the law demands one, until she has signed an estimate.
     */
    private Optional<PaymentOutcome> tooEarly(Issuer issuer, Movement movement, Allocated allocated) {
        LocalDate today = issuer.dayOf(clock.instant());
        Optional<LocalDate> forPackages = allocated.parts().stream()
                .map(part -> invoices.find(issuer.clinic(), part.invoice()).orElseThrow())
                .filter(invoice -> invoice.kind() == InvoiceKind.PACKAGE)
                .flatMap(
                        invoice -> ban
                                .until(
                                        issuer,
                                        movement.patient(),
                                        invoice.lines().getFirst().item().protocol(),
                                        today)
                                .stream())
                .max(Comparator.naturalOrder());
        if (forPackages.isPresent() || allocated.rest().amount().signum() == 0) {
            return forPackages.map(PaymentOutcome.TooEarly::new);
        }
        Optional<PaymentOutcome> early =
                ban.until(issuer, movement.patient(), today).map(PaymentOutcome.TooEarly::new);
        return early.isEmpty() && ban.lacksEstimate(issuer, movement.patient(), allocated.rest(), today)
                ? Optional.of(new PaymentOutcome.WithoutEstimate())
                : early;
    }

    private PaymentOutcome recorded(Payment payment, List<Posting> postings, Allocated allocated) {
        store.add(payment);
        List<Balance> before = allocated.parts().stream()
                .map(part -> balances.of(payment.clinic(), part.invoice()).orElseThrow())
                .toList();
        Payment.Means means = payment.means();
        ledger.post(new Entry(
                payment.clinic(),
                means == null ? Journal.GENERAL : means.method().journal(),
                payment.recordedOn(),
                payment.recordedAt().toInstant(),
                new Entry.Document(
                        payment.kind(), payment.id(), payment.number().text(), payment.recordedOn()),
                payment.kind().code() + " " + payment.number().text(),
                postings));
        for (int i = 0; i < before.size(); i++) {
            announce(payment, before.get(i), allocated.parts().get(i));
        }
        return new PaymentOutcome.Recorded(payment);
    }

    private void announce(Payment payment, Balance before, AllocationDecision.Part part) {
        Balance after = before.afterPayment(part.amount());
        if (InvoiceLifecycle.step(before, InvoiceLifecycle.Movement.PAYMENT, after)
                .announcesPayment()) {
            announcements.paid(
                    invoices.find(payment.clinic(), part.invoice()).orElseThrow(),
                    payment.recordedAt().toInstant());
        }
    }
}
