package clinic.sunwise.billing.tax;

/** What the rules say of a case. */
public sealed interface TaxDecision {

    record Decided(TaxTreatment treatment) implements TaxDecision {}

    /**
     * Nothing may be charged until somebody has settled it.
     *
     * @param why for the person who has to
     */
    record Unknown(String why) implements TaxDecision {}
}
