package clinic.sunwise.billing.tills;

import clinic.sunwise.billing.money.Money;

/** What came of the wish to close a till. Unless it is closed, nothing was changed. */
public sealed interface ClosingOutcome {

    record Closed(CashClosing closing) implements ClosingOutcome {}

    /** This day, or a later one, is closed already. */
    record ClosedBefore() implements ClosingOutcome {}

    /** The count is not what the ledger has, and nobody says why. */
    record Unexplained(Money expected) implements ClosingOutcome {}
}
