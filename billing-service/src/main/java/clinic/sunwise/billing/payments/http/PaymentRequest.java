package clinic.sunwise.billing.payments.http;

import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.payments.Payment;
import clinic.sunwise.billing.payments.Payments;
import clinic.sunwise.billing.payments.rules.PaymentMethod;
import clinic.sunwise.billing.requests.AmountRequest;
import clinic.sunwise.billing.requests.Words;
import clinic.sunwise.platform.problem.FieldErrors;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records money received.
 *
 * @param method cash, card or transfer
 * @param till of cash, and of nothing else
 * @param reference of the bank or the terminal
 * @param invoices absent for the oldest first
 */
record PaymentRequest(
        @Nullable UUID patientId,
        @Nullable String method,
        @Nullable String till,
        @Nullable AmountRequest amount,
        @Nullable String reference,
        @Nullable List<InvoiceShares.@Nullable Share> invoices) {

    /** The movement. Ends the request with {@code invalid-request} if it is none. */
    Payments.Movement checked(String by) {
        return movement(patientId, method, till, amount, Words.text(reference, "reference"), by);
    }

    static Payments.Movement movement(
            @Nullable UUID patient,
            @Nullable String method,
            @Nullable String till,
            @Nullable AmountRequest amount,
            String reference,
            String by) {
        if (patient == null) {
            throw FieldErrors.of("patientId", "is missing");
        }
        PaymentMethod how = Optional.ofNullable(method)
                .flatMap(PaymentMethod::atDesk)
                .orElseThrow(() -> FieldErrors.of("method", "is none of cash, card, transfer"));
        if (how != PaymentMethod.CASH && till != null) {
            throw FieldErrors.of("till", "is for cash only");
        }
        String cashier = how == PaymentMethod.CASH ? Words.till(till) : null;
        Money money = AmountRequest.positive(amount, "amount");
        return new Payments.Movement(patient, new Payment.Means(how, cashier), money, reference, by);
    }
}
