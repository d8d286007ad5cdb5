package clinic.sunwise.billing.packages;

import clinic.sunwise.billing.pricing.Quote;
import java.time.LocalDate;

/** What came of the wish to sell a package. Unless it is sold, nothing was changed. */
public sealed interface SaleOutcome {

    record Sold(CoursePackage what) implements SaleOutcome {}

    /** Something has no price today. */
    record NotPriced(Quote.NotPriced missing) implements SaleOutcome {}

    /**
     * The law gives the patient time to reflect: no money and no commitment until then.
     *
     * @param earliest the first day on which it may be sold
     */
    record TooEarly(LocalDate earliest) implements SaleOutcome {}

    /** The law asks for an estimate that she has signed, of at least as many sessions. */
    record WithoutEstimate() implements SaleOutcome {}

    /** It would expire before its last session is allowed to take place, and nobody has confirmed that she knows. */
    record ExpiresBeforeLastSession(LocalDate expiresOn) implements SaleOutcome {}

    /** The invoice would be so large that the law wants a full one, and nobody has told whom it is to name. */
    record WithoutRecipient() implements SaleOutcome {}
}
