package clinic.sunwise.billing.onlinepayments;

import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.billing.payments.PaymentDesk;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A clinic whose invoices are paid online, and the provider that tells of it. */
record OnlineDesk(PaymentDesk desk, Clock clock) {

    Wire.Answer begin(UUID patient, Invoice invoice) {
        return begin(patient, invoice, UUID.randomUUID().toString());
    }

    Wire.Answer begin(UUID patient, Invoice invoice, String key) {
        return herself(patient).post(desk.api() + "online-payments", "{\"invoiceId\":\"" + invoice.id() + "\"}", key);
    }

    Wire.Answer refund(String id, String amount, String key) {
        return desk.accountant()
                .post(
                        desk.api() + "online-payments/" + id + "/refunds",
                        "{\"amount\":{\"amount\":\"" + amount + "\",\"currency\":\"EUR\"},\"reason\":\"paid twice\"}",
                        key);
    }

    JsonNode list(UUID patient) {
        return herself(patient).get(desk.api() + "online-payments").json().path("items");
    }

    JsonNode one(UUID patient, String id) {
        return herself(patient).get(desk.api() + "online-payments/" + id).json();
    }

    Wire.Answer tell(String news) {
        return tell(news, FakeStripe.signature(news, clock.instant(), FakeStripe.SECRET));
    }

    Wire.Answer tell(String news, String signature) {
        return webhook(news, signature);
    }

    Wire.Answer webhook(String news, @Nullable String signature) {
        Wire anybody = new Wire(desk.port(), TestTokens.of(Role.ANONYMOUS));
        HttpRequest.Builder request = anybody.request("/api/payment-webhooks/stripe")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(news));
        return anybody.send((signature == null ? request : request.header("Stripe-Signature", signature)).build());
    }

    String state(Invoice invoice) {
        JsonNode answer =
                desk.accountant().get(desk.api() + "invoices/" + invoice.id()).json();
        return answer.path("state").asString() + " "
                + answer.path("open").path("amount").asString();
    }

    private Wire herself(UUID patient) {
        return new Wire(desk.port(), TestTokens.ofPatient(patient, desk.clinic()));
    }
}
