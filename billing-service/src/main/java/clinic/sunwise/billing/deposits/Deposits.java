package clinic.sunwise.billing.deposits;

import clinic.sunwise.billing.booked.BookedSession;
import clinic.sunwise.billing.booked.BookedSessions;
import clinic.sunwise.billing.estimates.EstimateBan;
import clinic.sunwise.billing.estimates.Estimates;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.ledger.Ledger;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.payments.PatientAccounts;
import clinic.sunwise.billing.payments.Payment;
import clinic.sunwise.billing.payments.PaymentOutcome;
import clinic.sunwise.billing.payments.Payments;
import clinic.sunwise.billing.payments.rules.AllocationDecision;
import clinic.sunwise.billing.payments.rules.OpenInvoice;
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
 * <p>A deposit is a security that is paid back unless the session is invoiced: it is taxed with the invoice that takes it over.
 */
public class Deposits {

    /** Who puts a deposit on an invoice by itself. */
    private static final String SUNWISE = "sunwise";

    private final DepositStore store;
    private final BookedSessions sessions;
    private final Payments payments;
    private final PatientAccounts accounts;
    private final Estimates estimates;
    private final EstimateBan ban;
    private final Ledger ledger;
    private final Clock clock;

    public Deposits(
            DepositStore store,
            BookedSessions sessions,
            Payments payments,
            PatientAccounts accounts,
            Estimates estimates,
            EstimateBan ban,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
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
                        null);
                store.add(deposit);
                yield new DepositOutcome.Done(deposit);
            }
            case PaymentOutcome refused -> new DepositOutcome.NotMoved(refused);
        };
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

    /** Puts what is held for a session on the invoice that was just issued for it, as far as it is open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOver(Issuer issuer, UUID appointment, UUID invoice) {
        store.held(issuer.clinic(), appointment).forEach(deposit -> takenOver(issuer, deposit, invoice));
    }

    private void takenOver(Issuer issuer, Deposit deposit, UUID invoice) {
        Money most = lesser(
                deposit.amount(),
                accounts.deposit(
                        issuer.clinic(), deposit.patient(), deposit.amount().currency()));
        Money open = accounts
                .open(issuer.clinic(), deposit.patient(), deposit.amount().currency())
                .stream()
                .filter(each -> each.id().equals(invoice))
                .map(OpenInvoice::open)
                .findFirst()
                .orElse(Money.zero(most.currency()));
        Money part = lesser(most, open);
        if (part.amount().signum() > 0
                && payments.allocate(
                                issuer,
                                deposit.patient(),
                                part.currency(),
                                List.of(new AllocationDecision.Wanted(invoice, part)),
                                SUNWISE)
                        instanceof PaymentOutcome.Recorded recorded) {
            settle(deposit, Deposit.Kind.TAKEN_OVER, recorded.payment());
        }
    }

    private void settle(Deposit deposit, Deposit.Kind kind, Payment by) {
        LocalDate day = by.recordedOn();
        store.settle(deposit, new Deposit.Settlement(kind, by.id()), day);
    }

    private static Money lesser(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
