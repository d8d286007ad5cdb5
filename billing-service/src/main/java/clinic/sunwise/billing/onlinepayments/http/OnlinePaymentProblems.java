package clinic.sunwise.billing.onlinepayments.http;

import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.onlinepayments.BeginOutcome;
import clinic.sunwise.billing.onlinepayments.RefundOutcome;
import clinic.sunwise.billing.requests.WrongState;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemType;
import java.util.List;
import java.util.Map;

/** The problems of this feature, as {@code contracts/problems.yaml} lists them. */
final class OnlinePaymentProblems {

    static final ProblemType NOT_AVAILABLE = new ProblemType("amount-not-available", 422, "So much is not there");
    static final ProblemType TOO_EARLY =
            new ProblemType("payment-too-early", 409, "No money may be taken in advance yet");
    static final ProblemType NO_ANSWER =
            new ProblemType("payment-provider-silent", 503, "The payment provider does not answer");
    static final ProblemType REFUSED =
            new ProblemType("payment-provider-refused", 422, "The payment provider has refused");
    static final ProblemType FORGED = new ProblemType("signature-invalid", 400, "The signature is not right");
    static final ProblemType MISMATCH =
            new ProblemType("payment-mismatch", 422, "Another amount was taken than was asked for");

    private OnlinePaymentProblems() {}

    static ProblemException of(BeginOutcome refused) {
        return switch (refused) {
            case BeginOutcome.NothingOpen nothing ->
                new ProblemException(
                        WrongState.TYPE,
                        "Nothing of the invoice is open.",
                        Map.of("field", "invoiceId", "allowed", List.of()));
            case BeginOutcome.AnotherIsPending other ->
                new ProblemException(
                        WrongState.TYPE,
                        "Another amount of the invoice, " + words(other.amount())
                                + ", is being paid online. Finish that first, or wait a day until it expires.",
                        Map.of("field", "invoiceId", "allowed", List.of()));
            case BeginOutcome.TooEarly early ->
                new ProblemException(
                        TOO_EARLY,
                        "After an estimate the law forbids money in advance. It may be taken from " + early.earliest()
                                + " on.",
                        Map.of("field", "invoiceId", "earliest", early.earliest()));
            case BeginOutcome.Created created -> throw new IllegalStateException("what is created is no problem");
        };
    }

    static ProblemException of(RefundOutcome refused) {
        return switch (refused) {
            case RefundOutcome.NotPaid not -> WrongState.of("The payment is not paid.");
            case RefundOutcome.TooMuch much ->
                new ProblemException(
                        NOT_AVAILABLE,
                        "Of the payment and in the patient's deposit there are " + words(much.available()) + ".",
                        Map.of("field", "amount", "available", much.available()));
            case RefundOutcome.Requested requested ->
                throw new IllegalStateException("what is requested is no problem");
        };
    }

    static ProblemException noAnswer() {
        return new ProblemException(
                NO_ANSWER,
                "Whether it has done it is not known. Repeat the request with the same Idempotency-Key: nothing is done twice.");
    }

    static ProblemException refused(String why) {
        return new ProblemException(REFUSED, "The payment provider says: " + why);
    }

    private static String words(Money money) {
        return money.amount().toPlainString() + " " + money.currency();
    }
}
