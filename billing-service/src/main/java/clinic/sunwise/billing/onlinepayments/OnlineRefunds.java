package clinic.sunwise.billing.onlinepayments;

import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.ledger.Ledger;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.payments.Payment;
import clinic.sunwise.billing.payments.PaymentOutcome;
import clinic.sunwise.billing.payments.Payments;
import clinic.sunwise.billing.payments.rules.PaymentMethod;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pays back by the way on which money came: in the books first, so that the deposit cannot be used meanwhile, then by the
 * provider, which is asked under one id until it answers.
 */
public class OnlineRefunds {

    private final OnlinePaymentStore store;
    private final Payments payments;
    private final Ledger ledger;

    public OnlineRefunds(OnlinePaymentStore store, Payments payments, Ledger ledger) {
        this.store = store;
        this.payments = payments;
        this.ledger = ledger;
    }

    /**
     * Takes the amount from the patient's deposit.
     *
     * @return empty if the clinic has no such payment
     */
    @Transactional
    public Optional<RefundOutcome> request(Issuer issuer, UUID id, Money amount, String reason, String by) {
        ledger.lock(issuer.clinic());
        return store.lock(id)
                .filter(each -> each.clinic().equals(issuer.clinic()))
                .map(payment -> requested(issuer, payment, amount, reason, by));
    }

    private RefundOutcome requested(Issuer issuer, OnlinePayment payment, Money amount, String reason, String by) {
        if (payment.state() != OnlinePayment.State.PAID) {
            return new RefundOutcome.NotPaid();
        }
        Money left = payment.amount().minus(store.refunded(payment));
        if (amount.currency() != left.currency() || amount.compareTo(left) > 0) {
            return new RefundOutcome.TooMuch(left);
        }
        return switch (payments.refund(issuer, movement(payment, amount, reason, by))) {
            case PaymentOutcome.Recorded recorded -> {
                OnlinePaymentStore.Refund refund = new OnlinePaymentStore.Refund(
                        UUID.randomUUID(),
                        payment.id(),
                        amount,
                        "requested",
                        recorded.payment().id());
                store.addRefund(issuer.clinic(), refund);
                yield new RefundOutcome.Requested(refund);
            }
            case PaymentOutcome.DepositTooSmall small -> new RefundOutcome.TooMuch(small.deposit());
            case PaymentOutcome unexpected ->
                throw new IllegalStateException("a refund goes through no till: " + unexpected);
        };
    }

    /** Writes down that the provider pays back. */
    @Transactional
    public void done(String clinic, UUID refund) {
        store.settleRefund(clinic, refund, "done");
    }

    /** Puts the amount back into the patient's deposit, since the provider will not pay it back. */
    @Transactional
    public void refused(Issuer issuer, OnlinePayment payment, OnlinePaymentStore.Refund refund, String why, String by) {
        ledger.lock(issuer.clinic());
        boolean isOpen = store.findRefund(issuer.clinic(), refund.id())
                .filter(each -> each.state().equals("requested"))
                .isPresent();
        if (isOpen) {
            payments.taken(issuer, movement(payment, refund.amount(), "refund refused: " + why, by), null);
            store.settleRefund(issuer.clinic(), refund.id(), "refused");
        }
    }

    private static Payments.Movement movement(OnlinePayment payment, Money amount, String reason, String by) {
        return new Payments.Movement(
                payment.patient(), new Payment.Means(PaymentMethod.ONLINE, null), amount, reason, by);
    }
}
