package clinic.sunwise.billing.fees;

/** What came of the wish to give a fee up. */
public sealed interface WaiverOutcome {

    record Waived(Fee fee) implements WaiverOutcome {}

    /** It was given up or credited before. Nothing was changed. */
    record NothingLeft() implements WaiverOutcome {}
}
