package clinic.sunwise.billing.deposits;

import clinic.sunwise.billing.payments.PaymentOutcome;

/** What came of the wish to take or return a deposit. Unless it is done, nothing was changed. */
public sealed interface DepositOutcome {

    record Done(Deposit deposit) implements DepositOutcome {}

    /** The session is not booked any more. */
    record NotBooked() implements DepositOutcome {}

    /** The law asks for an estimate that the patient has signed. */
    record WithoutEstimate() implements DepositOutcome {}

    /** Its invoice has to name a recipient, whom the patient has not told yet. */
    record WithoutRecipient() implements DepositOutcome {}

    /** It is taken over or returned already. */
    record NotHeld(Deposit deposit) implements DepositOutcome {}

    /** The money cannot move. */
    record NotMoved(PaymentOutcome why) implements DepositOutcome {}
}
