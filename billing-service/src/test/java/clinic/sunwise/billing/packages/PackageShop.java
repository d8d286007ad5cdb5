package clinic.sunwise.billing.packages;

import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.BillingVisits;
import clinic.sunwise.billing.invoices.Session;
import clinic.sunwise.billing.payments.PaymentDesk;
import clinic.sunwise.billing.pricing.Extras;
import clinic.sunwise.billing.pricing.Terms;
import clinic.sunwise.billing.pricing.Treatment;
import clinic.sunwise.billing.tax.Purpose;
import clinic.sunwise.billing.visits.Visit;
import clinic.sunwise.platform.test.Wire;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A clinic that sells courses: ten percent less from three sessions on. */
record PackageShop(PaymentDesk desk, BillingVisits visits) {

    static final String PROTOCOL = "microdermabrasion-levels";

    void open() {
        visits.issuers().add(BillingFixtures.issuer(desk.clinic()));
        visits.priceLists().publish(desk.clinic(), BillingFixtures.FIRST_DAY, BillingFixtures.prices(), terms());
    }

    private static Terms terms() {
        return new Terms(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Terms.CourseDiscount(PROTOCOL, 3, BigDecimal.TEN)),
                List.of());
    }

    static String wish(UUID patient, int sessions, String... areas) {
        return "{\"patientId\":\"" + patient + "\",\"order\":{\"treatment\":{\"protocol\":\"" + PROTOCOL
                + "\",\"technique\":\"microdermabrasion\",\"depth\":\"level-2\",\"areas\":["
                + Stream.of(areas).map(area -> '"' + area + '"').collect(Collectors.joining(","))
                + "]},\"sessions\":" + sessions + "}}";
    }

    Wire.Answer sell(String wish) {
        return desk.reception().post(desk.api() + "packages", wish);
    }

    JsonNode sold(UUID patient, int sessions, String... areas) {
        return sell(wish(patient, sessions, areas)).json();
    }

    JsonNode find(JsonNode sold) {
        return desk.reception()
                .get(desk.api() + "packages/" + sold.path("id").asString())
                .json();
    }

    Wire.Answer close(JsonNode sold, String how) {
        return desk.accountant()
                .post(
                        desk.api() + "packages/" + sold.path("id").asString() + "/" + how,
                        "{\"reason\":\"moves to another town\"}");
    }

    /** A session that has just taken place on that day of the clinic. */
    Visit completed(UUID appointment, UUID patient, String day, String... areas) {
        Session session = new Session(
                appointment,
                patient,
                new Treatment(PROTOCOL, "microdermabrasion", "level-2", List.of(areas)),
                LocalDate.parse(day),
                BillingVisits.PRACTITIONER);
        return visits.visits()
                .completed(
                        visits.issuers().find(desk.clinic()).orElseThrow(),
                        new Visit(
                                desk.clinic(),
                                session,
                                Purpose.AESTHETIC,
                                Extras.NONE,
                                Instant.parse(day + "T10:00:00Z"),
                                null,
                                List.of()));
    }

    Visit completed(UUID patient, JsonNode sold, String... areas) {
        return completed(UUID.randomUUID(), patient, sold.path("soldOn").asString(), areas);
    }

    JsonNode report(String name) {
        return desk.accountant().get(desk.api() + "reports/" + name).json();
    }

    String revenue(String day) {
        return report("revenue?by=practitioner&from=" + day + "&to=" + day)
                .path("items")
                .toString();
    }
}
