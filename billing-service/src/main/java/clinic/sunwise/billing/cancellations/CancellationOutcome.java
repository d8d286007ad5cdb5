package clinic.sunwise.billing.cancellations;

import clinic.sunwise.billing.cancellations.rules.CancellationRule;

/** What came of the wish to cancel an invoice. */
public sealed interface CancellationOutcome {

    record Done(Cancellation cancellation) implements CancellationOutcome {}

    /** Nothing was changed. */
    record Refused(CancellationRule.Hindrance why) implements CancellationOutcome {}
}
