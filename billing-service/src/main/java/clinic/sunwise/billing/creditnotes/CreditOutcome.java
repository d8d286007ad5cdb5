package clinic.sunwise.billing.creditnotes;

import clinic.sunwise.billing.creditnotes.rules.CreditDecision;

/** What came of the wish for a credit note. */
public sealed interface CreditOutcome {

    record Issued(CreditNote note) implements CreditOutcome {}

    /** Nothing was changed. */
    record Refused(CreditDecision why) implements CreditOutcome {}
}
