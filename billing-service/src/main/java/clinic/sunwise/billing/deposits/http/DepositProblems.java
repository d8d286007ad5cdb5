package clinic.sunwise.billing.deposits.http;

import clinic.sunwise.billing.deposits.DepositOutcome;
import clinic.sunwise.billing.payments.PaymentOutcome;
import clinic.sunwise.billing.requests.WrongState;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemType;
import java.util.List;
import java.util.Map;

/** The problems of this feature, as {@code contracts/problems.yaml} lists them. */
final class DepositProblems {

    static final ProblemType ESTIMATE_REQUIRED =
            new ProblemType("estimate-required", 422, "A signed estimate is required first");
    static final ProblemType RECIPIENT_REQUIRED =
            new ProblemType("recipient-required", 422, "The invoice has to name its recipient");
    static final ProblemType TOO_EARLY =
            new ProblemType("payment-too-early", 409, "No money may be taken in advance yet");
    static final ProblemType TILL_CLOSED = new ProblemType("till-closed", 409, "The till is closed for today");
    static final ProblemType NOT_AVAILABLE = new ProblemType("amount-not-available", 422, "So much is not there");

    private DepositProblems() {}

    static ProblemException of(DepositOutcome refused) {
        return switch (refused) {
            case DepositOutcome.NotBooked not ->
                new ProblemException(
                        WrongState.TYPE,
                        "The session is not booked any more, so nothing is taken for it.",
                        Map.of("field", "appointmentId", "allowed", List.of()));
            case DepositOutcome.WithoutEstimate without ->
                new ProblemException(
                        ESTIMATE_REQUIRED,
                        "The law asks for an estimate of this treatment that the patient has signed. Hand one over first.",
                        Map.of("field", "appointmentId"));
            case DepositOutcome.WithoutRecipient without ->
                new ProblemException(
                        RECIPIENT_REQUIRED,
                        "A deposit of more than 400 EUR has a full invoice. Enter first whom it is to name.",
                        Map.of("field", "amount"));
            case DepositOutcome.NotHeld not ->
                new ProblemException(
                        WrongState.TYPE,
                        "The deposit is " + not.deposit().state() + ", so it cannot be paid back.",
                        Map.of("allowed", List.of()));
            case DepositOutcome.NotMoved not -> of(not.why());
            case DepositOutcome.Done done -> throw new IllegalStateException("what is done is no problem");
        };
    }

    private static ProblemException of(PaymentOutcome refused) {
        return switch (refused) {
            case PaymentOutcome.TooEarly early ->
                new ProblemException(
                        TOO_EARLY,
                        "After an estimate the law forbids money in advance. It may be taken from " + early.earliest()
                                + " on.",
                        Map.of("field", "appointmentId", "earliest", early.earliest()));
            case PaymentOutcome.TillClosed closed ->
                new ProblemException(
                        TILL_CLOSED,
                        "Till " + closed.till() + " has been counted. Use another till or record it tomorrow.",
                        Map.of("field", "till"));
            case PaymentOutcome.TillTooSmall small ->
                new ProblemException(
                        NOT_AVAILABLE, "The till has less.", Map.of("field", "till", "available", small.balance()));
            case PaymentOutcome.DepositTooSmall small ->
                new ProblemException(
                        NOT_AVAILABLE,
                        "The patient has used or got back some of it by another way.",
                        Map.of("field", "id", "available", small.deposit()));
            case PaymentOutcome unexpected ->
                throw new IllegalStateException("a deposit is put on nothing: " + unexpected);
        };
    }
}
