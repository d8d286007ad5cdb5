package clinic.sunwise.billing.packages.http;

import clinic.sunwise.billing.packages.SaleOutcome;
import clinic.sunwise.billing.packages.rules.PackageState;
import clinic.sunwise.billing.requests.WrongState;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemType;
import java.util.List;
import java.util.Map;

/** The problems of this feature, as {@code contracts/problems.yaml} lists them. */
final class PackageProblems {

    static final ProblemType NOT_PRICED = new ProblemType("not-priced", 422, "There is no price for this treatment");
    static final ProblemType TOO_EARLY =
            new ProblemType("payment-too-early", 409, "No money may be taken in advance yet");
    static final ProblemType ESTIMATE_REQUIRED =
            new ProblemType("estimate-required", 422, "A signed estimate is required first");

    private PackageProblems() {}

    static ProblemException of(SaleOutcome refused) {
        return switch (refused) {
            case SaleOutcome.NotPriced not ->
                new ProblemException(
                        NOT_PRICED,
                        "The clinic has no price for all of this today, so it cannot sell it.",
                        Map.of(
                                "areas",
                                not.missing().areas(),
                                "others",
                                not.missing().others()));
            case SaleOutcome.TooEarly early ->
                new ProblemException(
                        TOO_EARLY,
                        "After an estimate the law forbids money and commitment. The package may be sold from "
                                + early.earliest() + " on.",
                        Map.of("field", "order.treatment.protocol", "earliest", early.earliest()));
            case SaleOutcome.WithoutEstimate without ->
                new ProblemException(
                        ESTIMATE_REQUIRED,
                        "The law asks for an estimate of these sessions that the patient has signed. Hand one over first.",
                        Map.of("field", "order"));
            case SaleOutcome.WithoutRecipient without ->
                FieldErrors.of(
                        "patientId",
                        "has no recipient of invoices, and the law wants a full invoice for so much."
                                + " Write one down first (recipients)");
            case SaleOutcome.ExpiresBeforeLastSession expires ->
                FieldErrors.of(
                        "expiryConfirmed",
                        "is missing: the package would expire on " + expires.expiresOn()
                                + ", before its last session may take place");
            case SaleOutcome.Sold sold -> throw new IllegalStateException("what is sold is no problem");
        };
    }

    static ProblemException notNow(PackageState state, List<String> allowed) {
        return new ProblemException(
                WrongState.TYPE,
                "The package is " + state.code() + ", so this is not possible.",
                Map.of("allowed", allowed));
    }
}
