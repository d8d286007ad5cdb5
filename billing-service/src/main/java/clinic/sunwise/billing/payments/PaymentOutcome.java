package clinic.sunwise.billing.payments;

import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.payments.rules.AllocationDecision;
import java.time.LocalDate;

/** What came of the wish to record a payment. Unless it is recorded, nothing was changed. */
public sealed interface PaymentOutcome {

    record Recorded(Payment payment) implements PaymentOutcome {}

    /** It cannot pay for what is named. */
    record NotAllocated(AllocationDecision why) implements PaymentOutcome {}

    /** The patient's deposit has less, or nothing to take it for. */
    record DepositTooSmall(Money deposit) implements PaymentOutcome {}

    /** The till has less. */
    record TillTooSmall(Money balance) implements PaymentOutcome {}

    /** The till has been counted and closed for the day. */
    record TillClosed(String till) implements PaymentOutcome {}

    /** Money in advance for which the law demands an estimate that the patient has signed. */
    record WithoutEstimate() implements PaymentOutcome {}

    /**
     * Money in advance within the time of reflection that the law gives after an estimate.
     *
     * @param earliest the first day on which it may be taken
     */
    record TooEarly(LocalDate earliest) implements PaymentOutcome {}
}
