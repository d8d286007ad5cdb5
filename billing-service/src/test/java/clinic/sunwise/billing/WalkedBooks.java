package clinic.sunwise.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.billing.payments.PaymentDesk;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import clinic.sunwise.platform.test.walk.Estate;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/** A clinic in whose books patients have everything that a patient can have there. */
record WalkedBooks(int port, String clinic, BillingVisits visits, KafkaTemplate<String, String> kafka) {

    private static final String TREATMENT = """
            {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-2","areas":["neck"]}""";
    private static final String RECIPIENT = """
            {"name":"Anna Smit","address":"Hoofdstraat 1, Utrecht","country":"NL"}""";

    /** Opens the clinic, which has books of last October and asks for fees from this day on. */
    void open(LocalDate today) {
        visits.clinic(BillingFixtures.issuer(clinic));
        visits.past().issued(BillingFixtures.issuer(clinic), "2026-10-05T10:00:00Z", "neck");
        sent(as(Role.ADMINISTRATOR), "fee-policies", policy(today));
    }

    /** What a new patient has. */
    Estate estate(LocalDate today) {
        UUID patient = UUID.randomUUID();
        Map<String, String> rows = new HashMap<>();
        Invoice issued = visits.invoice(clinic, patient, "neck", "nose");
        String invoice = issued.id().toString();
        rows.put("/invoices/{}", invoice);
        rows.put("/visits/{}", String.valueOf(issued.appointment()));
        rows.put("/credit-notes/{}", id(as(Role.ACCOUNTANT), "invoices/" + invoice + "/credit-notes", CREDIT));
        rows.put("/packages/{}", id(as(Role.RECEPTION), "packages", wish(patient, 3)));
        rows.put("/estimates/{}", id(as(Role.RECEPTION), "estimates", wish(patient, 1)));
        rows.put("/payments/{}", id(as(Role.RECEPTION), "payments", PaymentDesk.body(patient, "card", "10.00", "")));
        rows.put("/payments/balances/{}", patient.toString());
        rows.put("/accounts/{}", patient.toString());
        rows.put("/recipients/{}", patient.toString());
        wire(patient).put(path("recipients/" + patient), RECIPIENT);
        rows.put("/full-invoices/{}", id(as(Role.RECEPTION), "invoices/" + invoice + "/full-invoice", ""));
        rows.put("/tax-agency/records/{}", "1");
        rows.put(
                "/price-list-drafts/{}",
                id(as(Role.ADMINISTRATOR), "price-list-drafts", "{\"currency\":\"EUR\",\"prices\":[" + PRICE + "]}"));
        rows.put("/price-lists/{}", "1");
        rows.put("/exports/{}", "invoices");
        rows.put("/export-schedules/{}", "pdf");
        rows.put("/kept-exports/{}", exported());
        rows.putAll(told(patient));
        return new Estate(clinic, patient, rows, words(today, invoice), bodies());
    }

    private static final String CREDIT = """
            {"reason":"other","lines":[{"line":1,"amount":{"amount":"1.00","currency":"EUR"}}]}""";
    private static final String PRICE = """
            {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-2","area":"neck",\
            "gross":{"amount":"50.00","currency":"EUR"}}""";

    /** The export of a month, when there is a file of it. */
    private String exported() {
        String kept = path("kept-exports");
        String id = as(Role.ACCOUNTANT)
                .post(kept, "{\"form\":\"pdf\",\"month\":\"2026-10\"}")
                .json()
                .path("id")
                .asString();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> as(Role.ACCOUNTANT)
                        .get(kept + "/" + id)
                        .json()
                        .path("state")
                        .asString()
                        .equals("made"));
        return id;
    }

    /** What booking has told of: one session that was missed, and one that is to come and has its deposit. */
    private Map<String, String> told(UUID patient) {
        UUID missed = UUID.randomUUID();
        UUID coming = UUID.randomUUID();
        BookingEvents booking = new BookingEvents(clinic, patient);
        for (String event : new String[] {booking.booked(missed), booking.missed(missed), booking.booked(coming)}) {
            kafka.send("booking.events", clinic, event);
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> as(Role.RECEPTION).get(path("fees/" + missed)).status() == 200);
        Answer[] deposit = new Answer[1];
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            deposit[0] = as(Role.RECEPTION).post(path("deposits"), deposit(coming));
            return deposit[0].status() == 201;
        });
        return Map.of(
                "/fees/{}", missed.toString(),
                "/deposits/{}", deposit[0].json().path("id").asString());
    }

    private static String deposit(UUID appointment) {
        return "{\"appointmentId\":\"" + appointment + "\",\"method\":\"card\",\"amount\":" + euros("20.00") + "}";
    }

    private static String policy(LocalDate from) {
        return "{\"effectiveFrom\":\"" + from + "\",\"lateCancellation\":" + euros("15.00") + ",\"noShow\":"
                + euros("30.00") + ",\"deposit\":" + euros("20.00") + "}";
    }

    private static String wish(UUID patient, int sessions) {
        String language = sessions == 1 ? ",\"language\":\"en\",\"validDays\":90" : "";
        return "{\"patientId\":\"" + patient + "\"" + language + ",\"order\":{\"treatment\":" + TREATMENT
                + ",\"sessions\":" + sessions + "}}";
    }

    private static String euros(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"EUR\"}";
    }

    private static Map<String, String> words(LocalDate today, String invoice) {
        return Map.ofEntries(
                Map.entry("treatment", TREATMENT),
                Map.entry("order", "{\"treatment\":" + TREATMENT + ",\"sessions\":3}"),
                Map.entry("from", "\"" + today + "\""),
                Map.entry("to", "\"" + today + "\""),
                Map.entry("month", "\"" + YearMonth.from(today) + "\""),
                Map.entry("year", "\"" + today.getYear() + "\""),
                Map.entry("date", "\"" + today + "\""),
                Map.entry("asOf", "\"" + today + "\""),
                Map.entry("by", "\"month\""),
                Map.entry("consultant", "1001"),
                Map.entry("client", "1"),
                Map.entry("currency", "\"EUR\""),
                Map.entry("amount", euros("1.00")),
                Map.entry("counted", euros("1.00")),
                Map.entry("method", "\"card\""),
                Map.entry("prices", "[" + PRICE + "]"),
                Map.entry("form", "\"pdf\""),
                Map.entry("invoice", '"' + invoice + '"'),
                Map.entry("reason", "\"it was agreed\""));
    }

    private static Map<String, String> bodies() {
        return Map.ofEntries(
                Map.entry("PUT /recipients/{patient}", RECIPIENT),
                Map.entry("PUT /price-list-drafts/{id}", "{\"currency\":\"EUR\",\"prices\":[" + PRICE + "]}"),
                Map.entry("PUT /export-schedules/{form}", "{\"dayOfMonth\":1}"),
                Map.entry("POST /price-list-drafts", "{\"currency\":\"EUR\",\"prices\":[" + PRICE + "]}"),
                Map.entry("POST /price-list-drafts/{id}/publication", "{\"effectiveFrom\":\"2031-01-01\"}"),
                Map.entry("POST /estimates", wish(UUID.randomUUID(), 1)),
                Map.entry("POST /invoices/{invoice}/credit-notes", CREDIT),
                Map.entry("POST /invoices/{invoice}/cancellation", "{\"reason\":\"trial\",\"note\":\"it was agreed\"}"),
                Map.entry("POST /deposits/{id}/return", "{\"method\":\"card\",\"reason\":\"in time\"}"),
                Map.entry("POST /visits/{appointment}/indication", "{\"indication\":\"aesthetic\"}"),
                Map.entry(
                        "POST /estimates/{id}/signature",
                        "{\"kind\":\"typed\",\"content\":\"Anna Smit\",\"documentSha256\":\"" + "0".repeat(64)
                                + "\"}"));
    }

    private String id(Wire wire, String path, String body) {
        JsonNode answer = sent(wire, path, body);
        return answer.path("id").asString();
    }

    private JsonNode sent(Wire wire, String path, String body) {
        Answer answer = wire.post(path(path), body);
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
        return answer.json();
    }

    private String path(String rest) {
        return "/api/clinics/" + clinic + "/" + rest;
    }

    private Wire as(Role role) {
        return new Wire(port, TestTokens.of(role, clinic));
    }

    private Wire wire(UUID patient) {
        return new Wire(port, TestTokens.ofPatient(patient, clinic));
    }
}
