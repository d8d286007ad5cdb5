package clinic.sunwise.billing.estimates.http;

import clinic.sunwise.billing.estimates.EstimateState;
import clinic.sunwise.billing.pricing.Quote;
import clinic.sunwise.billing.requests.WrongState;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemType;
import java.util.List;
import java.util.Map;

/** The problems of this feature, as {@code contracts/problems.yaml} lists them. */
final class EstimateProblems {

    static final ProblemType NOT_PRICED = new ProblemType("not-priced", 422, "There is no price for this treatment");

    private EstimateProblems() {}

    static ProblemException notPriced(Quote.NotPriced missing) {
        return new ProblemException(
                NOT_PRICED,
                "The clinic has no price for all of this today, so it cannot promise one.",
                Map.of("areas", missing.areas(), "others", missing.others()));
    }

    static ProblemException notNow(EstimateState state) {
        return new ProblemException(
                WrongState.TYPE,
                "The estimate is " + state.code() + ", so it cannot be signed.",
                Map.of("allowed", List.of()));
    }
}
