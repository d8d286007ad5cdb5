package clinic.sunwise.billing.onlinepayments;

import clinic.sunwise.billing.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All online payments. Whoever writes needs a running transaction. */
public interface OnlinePaymentStore {

    /** A part of a payment that goes back. */
    record Refund(UUID id, UUID onlinePayment, Money amount, String state, UUID payment) {}

    void add(OnlinePayment payment, String by);

    Optional<OnlinePayment> find(String clinic, UUID id);

    /** The payment of whatever clinic, which nobody else changes until the end of the running transaction. */
    Optional<OnlinePayment> lock(UUID id);

    /** The one of this invoice that can still be paid. */
    Optional<OnlinePayment> open(String clinic, UUID invoice);

    /**
     * The latest hundred, latest first.
     *
     * @param patient null for all
     */
    List<OnlinePayment> list(String clinic, @Nullable UUID patient);

    /** Writes down where it is paid; does nothing if that is known already. */
    void begun(OnlinePayment payment, OnlinePayment.Checkout checkout);

    void paid(OnlinePayment payment, String providerPayment, UUID by);

    void expired(OnlinePayment payment);

    /** Writes down what the provider has taken instead. */
    void mismatched(OnlinePayment payment, String providerPayment, String taken);

    void addRefund(String clinic, Refund refund);

    Optional<Refund> findRefund(String clinic, UUID id);

    /** What goes back of it or has gone. */
    Money refunded(OnlinePayment payment);

    void settleRefund(String clinic, UUID id, String state);

    /** Whether the provider tells this for the first time. */
    boolean isNews(String event, Instant now);
}
