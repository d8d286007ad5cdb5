package clinic.sunwise.billing.onlinepayments.http;

import clinic.sunwise.billing.onlinepayments.NewsOutcome;
import clinic.sunwise.billing.onlinepayments.OnlinePayments;
import clinic.sunwise.billing.onlinepayments.ProviderWords;
import clinic.sunwise.platform.identity.AcrossClinics;
import clinic.sunwise.platform.identity.Open;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the provider tells what it has taken. It signs in with no session: its signature is what counts. */
@AcrossClinics
@RestController
@ConditionalOnBooleanProperty("sunwise.online-payments.enabled")
class ProviderWebhook {

    private final ProviderWords words;
    private final OnlinePayments payments;

    ProviderWebhook(ProviderWords words, OnlinePayments payments) {
        this.words = words;
        this.payments = payments;
    }

    @Open
    @PostMapping("/api/payment-webhooks/stripe")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void told(
            @RequestHeader(name = "Stripe-Signature", required = false) @Nullable String signature,
            @RequestBody byte[] body) {
        switch (words.listen(Optional.ofNullable(signature), body)) {
            case ProviderWords.Heard.News heard -> answer(payments.take(heard.news()));
            case ProviderWords.Heard.Forged forged ->
                throw new ProblemException(
                        OnlinePaymentProblems.FORGED, "The provider has not signed this, or not within five minutes.");
            case ProviderWords.Heard.Nonsense nonsense ->
                throw FieldErrors.of("body", "is not an event of the provider");
        }
    }

    private static void answer(NewsOutcome outcome) {
        switch (outcome) {
            case NewsOutcome.Taken taken -> {}
            case NewsOutcome.UnknownPayment unknown -> throw ProblemException.notFound();
            case NewsOutcome.Mismatched mismatched ->
                throw new ProblemException(
                        OnlinePaymentProblems.MISMATCH,
                        "Another amount or currency than was asked for. It is kept for the office.");
        }
    }
}
