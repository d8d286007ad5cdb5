package clinic.sunwise.billing.visits.http;

import clinic.sunwise.platform.problem.ProblemType;

/** The problems of this feature, as {@code contracts/problems.yaml} lists them. */
final class VisitProblems {

    static final ProblemType WRONG_STATE = new ProblemType("wrong-state", 409, "Not possible in this state");

    private VisitProblems() {}
}
