package clinic.sunwise.billing.payments.http;

import clinic.sunwise.billing.payments.Payments;
import clinic.sunwise.billing.requests.AmountRequest;
import clinic.sunwise.billing.requests.Words;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records money paid back out of a patient's deposit. */
record RefundRequest(
        @Nullable UUID patientId,
        @Nullable String method,
        @Nullable String till,
        @Nullable AmountRequest amount,
        @Nullable String reason) {

    /** The movement. Ends the request with {@code invalid-request} if it is none. */
    Payments.Movement checked(String by) {
        return PaymentRequest.movement(patientId, method, till, amount, Words.required(reason, "reason"), by);
    }
}
