package clinic.sunwise.billing.onlinepayments.http;

import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.onlinepayments.OnlinePayment;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An online payment on the wire.
 *
 * @param state created, pending, paid, expired or mismatched
 * @param url where the patient pays; absent unless it is pending
 * @param paymentId by which it is recorded; absent unless it is paid
 * @param taken of a mismatched one, what the provider has taken: minor unit and currency
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OnlinePaymentAnswer(
        UUID id,
        UUID invoiceId,
        UUID patientId,
        Money amount,
        String state,
        @Nullable String url,
        @Nullable UUID paymentId,
        @Nullable String taken,
        Instant createdAt) {

    static OnlinePaymentAnswer of(OnlinePayment payment) {
        OnlinePayment.Checkout checkout = payment.checkout();
        boolean canBePaid = payment.state() == OnlinePayment.State.PENDING;
        return new OnlinePaymentAnswer(
                payment.id(),
                payment.invoice(),
                payment.patient(),
                payment.amount(),
                payment.state().code(),
                checkout == null || !canBePaid ? null : checkout.url(),
                payment.payment(),
                payment.taken(),
                payment.createdAt());
    }
}
