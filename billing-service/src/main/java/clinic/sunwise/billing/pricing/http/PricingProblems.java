package clinic.sunwise.billing.pricing.http;

import clinic.sunwise.platform.problem.ProblemType;

/** The problems of this feature, as {@code contracts/problems.yaml} lists them. */
final class PricingProblems {

    static final ProblemType NOT_PRICED = new ProblemType("not-priced", 422, "There is no price for this treatment");

    private PricingProblems() {}
}
