package clinic.sunwise.billing.onlinepayments.stripe;

import clinic.sunwise.billing.onlinepayments.ProviderNews;
import clinic.sunwise.billing.onlinepayments.ProviderNews.What;
import clinic.sunwise.billing.onlinepayments.ProviderWords;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** News in the provider's words. Nothing is read before its signature is checked. */
final class StripeWords implements ProviderWords {

    private final StripeSignature signatures;
    private final JsonMapper json;
    private final Clock clock;

    StripeWords(StripeSettings settings, JsonMapper json, Clock clock) {
        this.signatures = new StripeSignature(settings.webhookSecret());
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Heard listen(Optional<String> signature, byte[] body) {
        if (signature
                .filter(each -> signatures.isRight(each, body, clock.instant()))
                .isEmpty()) {
            return new Heard.Forged();
        }
        try {
            JsonNode event = json.readTree(body);
            String id = event.path("id").asString("");
            return id.isEmpty() ? new Heard.Nonsense() : new Heard.News(new ProviderNews(id, what(event)));
        } catch (JacksonException | IllegalArgumentException e) {
            return new Heard.Nonsense();
        }
    }

    /** A session that is completed may still be unpaid, where the bank takes days: then its payment is told later. */
    private static What what(JsonNode event) {
        JsonNode session = event.path("data").path("object");
        return switch (event.path("type").asString("")) {
            case "checkout.session.completed", "checkout.session.async_payment_succeeded" ->
                session.path("payment_status").asString("").equals("paid") ? paid(session) : new What.Other();
            case "checkout.session.expired", "checkout.session.async_payment_failed" ->
                new What.NotPaid(reference(session));
            default -> new What.Other();
        };
    }

    private static What paid(JsonNode session) {
        JsonNode amount = session.path("amount_total");
        String money = session.path("payment_intent").asString("");
        if (!amount.isIntegralNumber() || money.isEmpty()) {
            throw new IllegalArgumentException("a payment has an amount and a name");
        }
        return new What.Paid(
                reference(session),
                amount.longValue(),
                session.path("currency").asString("").toUpperCase(Locale.ROOT),
                money);
    }

    private static UUID reference(JsonNode session) {
        return UUID.fromString(session.path("client_reference_id").asString(""));
    }
}
