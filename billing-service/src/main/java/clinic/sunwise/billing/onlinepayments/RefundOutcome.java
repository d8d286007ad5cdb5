package clinic.sunwise.billing.onlinepayments;

import clinic.sunwise.billing.money.Money;

/** What came of the wish to pay back online. */
public sealed interface RefundOutcome {

    /** It is in the books; the provider is asked next. */
    record Requested(OnlinePaymentStore.Refund refund) implements RefundOutcome {}

    /** It is not paid. */
    record NotPaid() implements RefundOutcome {}

    /** So much is left of the payment, or in the patient's deposit. Nothing was changed. */
    record TooMuch(Money available) implements RefundOutcome {}
}
