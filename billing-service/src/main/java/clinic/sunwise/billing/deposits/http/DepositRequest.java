package clinic.sunwise.billing.deposits.http;

import clinic.sunwise.billing.deposits.Deposits;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.payments.Payment;
import clinic.sunwise.billing.payments.rules.PaymentMethod;
import clinic.sunwise.billing.requests.AmountRequest;
import clinic.sunwise.billing.requests.Words;
import clinic.sunwise.platform.problem.FieldErrors;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes a deposit.
 *
 * @param method cash, card or transfer
 * @param till of cash, and of nothing else
 * @param reference of the bank or the terminal
 */
record DepositRequest(
        @Nullable UUID appointmentId,
        @Nullable String method,
        @Nullable String till,
        @Nullable AmountRequest amount,
        @Nullable String reference) {

    UUID checkedAppointment() {
        if (appointmentId == null) {
            throw FieldErrors.of("appointmentId", "is missing");
        }
        return appointmentId;
    }

    Money checkedAmount() {
        return AmountRequest.positive(amount, "amount");
    }

    /** How it moves. Ends the request with {@code invalid-request} if that is no way. */
    Deposits.Movement checked(String by) {
        return movement(method, till, Words.text(reference, "reference"), by);
    }

    static Deposits.Movement movement(@Nullable String method, @Nullable String till, String reference, String by) {
        PaymentMethod how = Optional.ofNullable(method)
                .flatMap(PaymentMethod::atDesk)
                .orElseThrow(() -> FieldErrors.of("method", "is none of cash, card, transfer"));
        if (how != PaymentMethod.CASH && till != null) {
            throw FieldErrors.of("till", "is for cash only");
        }
        return new Deposits.Movement(
                new Payment.Means(how, how == PaymentMethod.CASH ? Words.till(till) : null), reference, by);
    }
}
