package clinic.sunwise.billing.payments.http;

import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.payments.PaymentOutcome;
import clinic.sunwise.billing.payments.rules.AllocationDecision;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemType;
import java.util.Map;

/** The problems of this feature, as {@code contracts/problems.yaml} lists them. */
final class PaymentProblems {

    static final ProblemType NOT_AVAILABLE = new ProblemType("amount-not-available", 422, "So much is not there");
    static final ProblemType TILL_CLOSED = new ProblemType("till-closed", 409, "The till is closed for today");

    static final ProblemType TOO_EARLY =
            new ProblemType("payment-too-early", 409, "No money may be taken in advance yet");

    static final ProblemType ESTIMATE_REQUIRED =
            new ProblemType("estimate-required", 422, "A signed estimate is required first");

    private PaymentProblems() {}

    static ProblemException of(PaymentOutcome refused) {
        return switch (refused) {
            case PaymentOutcome.NotAllocated not -> of(not.why());
            case PaymentOutcome.DepositTooSmall small ->
                notAvailable("amount", small.deposit(), "What the patient has paid in advance and can be used");
            case PaymentOutcome.TillTooSmall small -> notAvailable("amount", small.balance(), "What the till has");
            case PaymentOutcome.TillClosed closed ->
                new ProblemException(
                        TILL_CLOSED,
                        "Till " + closed.till() + " has been counted. Use another till or record it tomorrow.",
                        Map.of("field", "till"));
            case PaymentOutcome.TooEarly early ->
                new ProblemException(
                        TOO_EARLY,
                        "After an estimate the law forbids money in advance. It may be taken from " + early.earliest()
                                + " on.",
                        Map.of("field", "amount", "earliest", early.earliest()));
            case PaymentOutcome.WithoutEstimate without ->
                new ProblemException(
                        ESTIMATE_REQUIRED,
                        "The law asks for an estimate that the patient has signed before so much is taken in advance.",
                        Map.of("field", "amount"));
            case PaymentOutcome.Recorded recorded -> throw new IllegalStateException("what is recorded is no problem");
        };
    }

    private static ProblemException of(AllocationDecision refused) {
        return switch (refused) {
            case AllocationDecision.NotOpen not ->
                FieldErrors.of(
                        "invoices[" + not.index() + "].invoiceId",
                        "is not an open invoice of this patient in this currency, or is named twice");
            case AllocationDecision.NotAvailable not ->
                notAvailable(
                        "invoices[" + not.index() + "].amount",
                        not.available(),
                        "What is open on the invoice and left of the money");
            case AllocationDecision.Allocated allocated ->
                throw new IllegalStateException("what is allocated is no problem");
        };
    }

    private static ProblemException notAvailable(String field, Money available, String what) {
        return new ProblemException(
                NOT_AVAILABLE,
                what + ": " + available.amount().toPlainString() + " " + available.currency() + ".",
                Map.of("field", field, "available", available));
    }
}
