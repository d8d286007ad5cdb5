package clinic.sunwise.billing.substitutes;

import clinic.sunwise.billing.substitutes.rules.SubstituteRule;

/** What came of the wish for a full invoice. */
public sealed interface SubstituteOutcome {

    record Issued(Substitute substitute) implements SubstituteOutcome {}

    /** Nothing was changed. */
    record Refused(SubstituteRule.Hindrance why) implements SubstituteOutcome {}
}
