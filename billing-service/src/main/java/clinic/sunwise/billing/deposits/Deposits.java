package clinic.sunwise.billing.deposits;

import clinic.sunwise.billing.booked.BookedSession;
import clinic.sunwise.billing.booked.BookedSessions;
import clinic.sunwise.billing.estimates.EstimateBan;
import clinic.sunwise.billing.estimates.Estimates;
import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.billing.invoices.Invoices;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.ledger.Ledger;
import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.payments.PatientAccounts;
import clinic.sunwise.billing.payments.Payment;
import clinic.sunwise.billing.payments.PaymentOutcome;
import clinic.sunwise.billing.payments.Payments;
import clinic.sunwise.billing.payments.rules.AllocationDecision;
import clinic.sunwise.billing.payments.rules.OpenInvoice;
import clinic.sunwise.billing.pricing.Quote;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes deposits for booked sessions, puts them on what the session costs in the end, and gives them back.
 *
 * <p>What is taxed has its own invoice with its receipt, which comes off the invoice of the session; where it does not fit that
 * one, and where the session did not take place, it is taken back, and the money is put on what is owed instead or paid back.
 */
public class Deposits {

    /** Who puts a deposit on an invoice by itself. */
    private static final String SUNWISE = "sunwise";

    private final DepositStore store;
    private final BookedSessions sessions;
    private final DepositInvoices invoices;
    private final Payments payments;
    private final PatientAccounts accounts;
    private final Estimates estimates;
    private final EstimateBan ban;
    private final Ledger ledger;
    private final Clock clock;

    public Deposits(
            DepositStore store,
            BookedSessions sessions,
            DepositInvoices invoices,
            Payments payments,
            PatientAccounts accounts,
            Estimates estimates,
            EstimateBan ban,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.invoices = invoices;
        this.payments = payments;
        this.accounts = accounts;
        this.estimates = estimates;
        this.ban = ban;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** How money moves, who moves it and why. */
    public record Movement(Payment.Means means, String reference, String by) {}

    /**
     * Takes a deposit for a booked session: refused in the time in which the law forbids it after an estimate, and where the law
     * demands an estimate that the patient has not signed.
     *
     * @return empty if no such session is known
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<DepositOutcome> take(Issuer issuer, UUID appointment, Money amount, Movement how) {
        ledger.lock(issuer.clinic());
        return sessions.find(issuer.clinic(), appointment).map(session -> taken(issuer, session, amount, how));
    }

    private DepositOutcome taken(Issuer issuer, BookedSession session, Money amount, Movement how) {
        if (session.state() != BookedSession.State.BOOKED) {
            return new DepositOutcome.NotBooked();
        }
        LocalDate today = issuer.dayOf(clock.instant());
        boolean banned = ban.until(
                        issuer, session.patient(), session.treatment().protocol(), today)
                .isPresent();
        if (!banned && estimates.isLacking(issuer, session.patient(), session.treatment(), today)) {
            return new DepositOutcome.WithoutEstimate();
        }
        Optional<Quote.Priced> charge = invoices.charge(issuer, session, amount, today);
        if (charge.filter(each -> invoices.lacksRecipient(issuer, session, each))
                .isPresent()) {
            return new DepositOutcome.WithoutRecipient();
        }
        return received(issuer, session, amount, how, charge);
    }

    private DepositOutcome received(
            Issuer issuer, BookedSession session, Money amount, Movement how, Optional<Quote.Priced> charge) {
        return switch (payments.deposit(
                issuer, new Payments.Movement(session.patient(), how.means(), amount, how.reference(), how.by()))) {
            case PaymentOutcome.Recorded recorded -> {
                Payment payment = recorded.payment();
                Deposit deposit = new Deposit(
                        issuer.clinic(),
                        payment.id(),
                        session.appointment(),
                        session.patient(),
                        amount,
                        payment.recordedOn(),
                        charge.map(each -> invoiced(issuer, session, each, amount, payment.recordedOn()))
                                .orElse(null),
                        null,
                        null);
                store.add(deposit);
                yield new DepositOutcome.Done(deposit);
            }
            case PaymentOutcome refused -> new DepositOutcome.NotMoved(refused);
        };
    }

    /** Issues its invoice, which the money that she has paid pays at once. */
    private UUID invoiced(
            Issuer issuer, BookedSession session, Quote.Priced charge, Money amount, LocalDate receivedOn) {
        Invoice invoice = invoices.issue(issuer, session, charge, receivedOn);
        if (!(payments.allocate(
                        issuer,
                        session.patient(),
                        amount.currency(),
                        List.of(new AllocationDecision.Wanted(invoice.id(), amount)),
                        SUNWISE)
                instanceof PaymentOutcome.Recorded)) {
            throw new IllegalStateException("what was received does not pay invoice " + invoice.id());
        }
        return invoice.id();
    }

    /**
     * Pays a deposit back that is held, in the running transaction.
     *
     * @return empty if there is no such deposit
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<DepositOutcome> giveBack(Issuer issuer, UUID id, Movement how) {
        ledger.lock(issuer.clinic());
        return store.find(issuer.clinic(), id).map(deposit -> returned(issuer, deposit, how));
    }

    private DepositOutcome returned(Issuer issuer, Deposit deposit, Movement how) {
        if (deposit.settlement() != null) {
            return new DepositOutcome.NotHeld(deposit);
        }
        invoices.takeBack(issuer, deposit, how.reference());
        return switch (payments.refund(
                issuer,
                new Payments.Movement(deposit.patient(), how.means(), deposit.amount(), how.reference(), how.by()))) {
            case PaymentOutcome.Recorded recorded -> {
                settle(deposit, Deposit.Kind.RETURNED, recorded.payment());
                yield new DepositOutcome.Done(
                        store.find(deposit.clinic(), deposit.id()).orElseThrow());
            }
            case PaymentOutcome refused -> new DepositOutcome.NotMoved(refused);
        };
    }

    /** The invoices of what is held for a session that come off what is charged for it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Invoice> deductible(Issuer issuer, UUID appointment, Quote.Priced quote) {
        if (store.held(issuer.clinic(), appointment).isEmpty()) {
            return List.of();
        }
        ledger.lock(issuer.clinic());
        return Invoices.deductible(quote, invoices.of(store.held(issuer.clinic(), appointment)));
    }

    /** Settles what is held for a session by the invoice that was just issued for it: what came off, and what is put on it as money. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOver(Issuer issuer, UUID appointment, Invoice invoice) {
        for (Deposit deposit : store.held(issuer.clinic(), appointment)) {
            if (invoice.deducts(deposit.invoice())) {
                store.settle(
                        deposit,
                        new Deposit.Settlement(Deposit.Kind.TAKEN_OVER, null, invoice.id()),
                        invoice.issuedOn());
            } else {
                takenOver(issuer, deposit, invoice);
            }
        }
    }

    /** What is owed in another currency, or nothing, takes no deposit: it stays held, to be returned. */
    private void takenOver(Issuer issuer, Deposit deposit, Invoice invoice) {
        Money amount = deposit.amount();
        Optional<OpenInvoice> owed = accounts.open(issuer.clinic(), deposit.patient(), amount.currency()).stream()
                .filter(each -> each.id().equals(invoice.id()))
                .findFirst();
        if (owed.isPresent()) {
            invoices.takeBack(issuer, deposit, "put on " + invoice.number().text());
            putOn(issuer, deposit, owed.get());
        }
    }

    private void putOn(Issuer issuer, Deposit deposit, OpenInvoice owed) {
        Money most = lesser(
                deposit.amount(),
                accounts.deposit(
                        issuer.clinic(), deposit.patient(), deposit.amount().currency()));
        Money part = lesser(most, owed.open());
        if (part.amount().signum() > 0
                && payments.allocate(
                                issuer,
                                deposit.patient(),
                                part.currency(),
                                List.of(new AllocationDecision.Wanted(owed.id(), part)),
                                SUNWISE)
                        instanceof PaymentOutcome.Recorded recorded) {
            settle(deposit, Deposit.Kind.TAKEN_OVER, recorded.payment());
        }
    }

    /**
     * Holds for a booked session again what a fee for it took and has given up, as far as the patient has it still: what was paid
     * back meanwhile is not taken anew. It is invoiced again as of today, since its first invoice was taken back with it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdAgain(Issuer issuer, UUID appointment) {
        ledger.lock(issuer.clinic());
        BookedSession session = sessions.find(issuer.clinic(), appointment).orElseThrow();
        LocalDate today = issuer.dayOf(clock.instant());
        for (Deposit before : store.putOn(issuer.clinic(), appointment)) {
            Money amount = lesser(before.amount(), free(before));
            if (amount.amount().signum() > 0) {
                heldAgain(issuer, session, before, amount, today);
            }
        }
    }

    /** Without the recipient whom its invoice has to name it stays the patient's money, to be refunded or put on something. */
    private void heldAgain(Issuer issuer, BookedSession session, Deposit before, Money amount, LocalDate today) {
        Optional<Quote.Priced> charge = invoices.charge(issuer, session, amount, today);
        if (charge.filter(each -> invoices.lacksRecipient(issuer, session, each))
                .isEmpty()) {
            store.add(new Deposit(
                    issuer.clinic(),
                    UUID.randomUUID(),
                    session.appointment(),
                    session.patient(),
                    amount,
                    today,
                    charge.map(each -> invoiced(issuer, session, each, amount, today))
                            .orElse(null),
                    before.id(),
                    null));
        }
    }

    /** What she has paid and neither an invoice nor another session has. */
    private Money free(Deposit deposit) {
        Currency currency = deposit.amount().currency();
        return accounts.deposit(deposit.clinic(), deposit.patient(), currency)
                .minus(store.withoutInvoice(deposit.clinic(), deposit.patient(), currency));
    }

    private void settle(Deposit deposit, Deposit.Kind kind, Payment by) {
        LocalDate day = by.recordedOn();
        store.settle(deposit, new Deposit.Settlement(kind, by.id(), null), day);
    }

    private static Money lesser(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
