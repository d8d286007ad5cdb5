package clinic.sunwise.billing.creditnotes.http;

import clinic.sunwise.billing.creditnotes.rules.CreditDecision;
import clinic.sunwise.billing.requests.WrongState;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemType;
import java.util.Map;

/** The problems of this feature, as {@code contracts/problems.yaml} lists them. */
final class CreditNoteProblems {

    static final ProblemType CREDIT_ABOVE_REST =
            new ProblemType("credit-above-rest", 422, "More would be credited than is left");

    private CreditNoteProblems() {}

    static ProblemException of(CreditDecision refused) {
        return switch (refused) {
            case CreditDecision.AboveRest above ->
                new ProblemException(
                        CREDIT_ABOVE_REST,
                        "Of line " + above.position() + " only "
                                + above.rest().amount().toPlainString() + " "
                                + above.rest().currency() + " are left to be credited.",
                        Map.of("field", "lines[" + above.index() + "].amount", "rest", above.rest()));
            case CreditDecision.NothingLeft nothing ->
                new ProblemException(CREDIT_ABOVE_REST, "The whole invoice has been credited already.");
            case CreditDecision.OfPackage sold ->
                WrongState.of("The invoice is of a package. Refund the package, which takes back what was not used.");
            case CreditDecision.OfDeposit held ->
                WrongState.of("The invoice is of a deposit. Return the deposit, which takes back its invoice.");
            case CreditDecision.OfCancelled cancelled -> WrongState.of("The invoice was cancelled.");
            case CreditDecision.NoSuchLine line ->
                FieldErrors.of("lines[" + line.index() + "].line", "is not a line of the invoice, or is named twice");
            case CreditDecision.Granted granted -> throw new IllegalStateException("what is granted is no problem");
        };
    }
}
