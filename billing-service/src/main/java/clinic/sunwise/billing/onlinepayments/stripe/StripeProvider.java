package clinic.sunwise.billing.onlinepayments.stripe;

import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.onlinepayments.OnlinePayment;
import clinic.sunwise.billing.onlinepayments.PaymentProvider;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the provider by its HTTP interface: forms in, JSON out. Each request carries our own id as Idempotency-Key, so that what
 * is asked twice is done once. A refusal is what it will say again (400 to 499, but for 408, 409 and 429); everything else says
 * nothing about what was done.
 */
final class StripeProvider implements PaymentProvider {

    private static final Logger LOG = LoggerFactory.getLogger(StripeProvider.class);

    /** Shorter than the gateway waits for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final StripeSettings settings;
    private final JsonMapper json;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    StripeProvider(StripeSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
    }

    @Override
    public Answer begin(OnlinePayment payment) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("mode", "payment");
        form.put("client_reference_id", payment.id().toString());
        form.put("line_items[0][quantity]", "1");
        form.put(
                "line_items[0][price_data][currency]",
                payment.amount().currency().name().toLowerCase(Locale.ROOT));
        form.put("line_items[0][price_data][unit_amount]", minor(payment.amount()));
        form.put("line_items[0][price_data][product_data][name]", "Invoice");
        String back = settings.returnTo(payment.clinic());
        form.put("success_url", back + "?onlinePayment=" + payment.id());
        form.put("cancel_url", back);
        return ask("/v1/checkout/sessions", payment.id(), form, StripeProvider::begun);
    }

    @Override
    public Answer refund(OnlinePayment payment, UUID refund, Money amount) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("payment_intent", String.valueOf(payment.providerPayment()));
        form.put("amount", minor(amount));
        return ask("/v1/refunds", refund, form, answer -> {
            String status = answer.path("status").asString("");
            return switch (status) {
                case "succeeded", "pending" -> Optional.of(new Answer.Refunded());
                case "failed", "canceled" -> Optional.of(new Answer.Refused(status));
                default -> Optional.empty();
            };
        });
    }

    private static Optional<Answer> begun(JsonNode answer) {
        String session = answer.path("id").asString("");
        String url = answer.path("url").asString("");
        return session.isEmpty() || !url.startsWith("http")
                ? Optional.empty()
                : Optional.of(new Answer.Begun(new OnlinePayment.Checkout(session, url)));
    }

    private Answer ask(String path, UUID id, Map<String, String> form, Function<JsonNode, Optional<Answer>> meaning) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.address() + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + settings.secretKey())
                .header("Idempotency-Key", id.toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        try {
            return answer(id, http.send(request, HttpResponse.BodyHandlers.ofString()), meaning);
        } catch (IOException | JacksonException e) {
            LOG.warn("the payment provider has not answered for {}: {}", id, e.getMessage());
            return new Answer.Unknown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Unknown();
        }
    }

    private Answer answer(UUID id, HttpResponse<String> response, Function<JsonNode, Optional<Answer>> meaning) {
        int status = response.statusCode();
        JsonNode body = json.readTree(response.body());
        if (status >= 200 && status < 300) {
            return meaning.apply(body).orElseGet(() -> unknown(id, status));
        }
        boolean isFinal = status >= 400 && status < 500 && status != 408 && status != 409 && status != 429;
        return isFinal
                ? new Answer.Refused(body.path("error").path("message").asString("status " + status))
                : unknown(id, status);
    }

    private static Answer unknown(UUID id, int status) {
        LOG.warn("the payment provider has answered {} for {}, which says nothing", status, id);
        return new Answer.Unknown();
    }

    private static String minor(Money money) {
        return money.amount().unscaledValue().toString();
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(each -> URLEncoder.encode(each.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
