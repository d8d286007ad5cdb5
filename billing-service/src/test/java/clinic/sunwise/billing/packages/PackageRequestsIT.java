package clinic.sunwise.billing.packages;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.BillingVisits;
import clinic.sunwise.billing.payments.PaymentDesk;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who may do what with packages, and what is refused. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackageRequestsIT {

    private static final String CLINIC = "packaging";
    private static final String WISH =
            PackageShop.wish(UUID.fromString("00000000-0000-4000-8000-000000000401"), 3, "neck");

    @LocalServerPort
    private int port;

    private PackageShop shop;

    @Autowired
    private BillingVisits visits;

    @BeforeAll
    void clinic() {
        shop = new PackageShop(new PaymentDesk(port, CLINIC), visits);
        shop.open();
    }

    @ParameterizedTest(name = "{0} instead of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"sessions\":1 | \"sessions\":3 | order.sessions",
                "\"sessions\":101 | \"sessions\":3 | order.sessions",
                "\"products\":[{\"product\":\"cream\"}],\"sessions\":3 | \"sessions\":3 | order.products",
                "\"areas\":[] | \"areas\":[\"neck\"] | order.treatment.areas",
                "\"validDays\":0,\"patientId\" | \"patientId\" | validDays",
                "\"validDays\":1826,\"patientId\" | \"patientId\" | validDays",
                "\"lastSessionFrom\":\"9999-01-01\",\"patientId\" | \"patientId\" | lastSessionFrom",
                "\"validDays\":30,\"lastSessionFrom\":\"2999-01-01\",\"patientId\" | \"patientId\" | expiryConfirmed",
                "\"for\":null | \"patientId\":\"00000000-0000-4000-8000-000000000401\" | for",
            })
    void whatIsNoSaleIsRefusedByField(String wrong, String right, String field) {
        assertThat(WISH).contains(right);
        Wire.Answer answer = shop.sell(WISH.replace(right, wrong));
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void whatHasNoPriceIsNotSold() {
        assertThat(shop.sell(WISH.replace("neck", "legs")).problem()).isEqualTo("not-priced");
    }

    @Test
    void thePatientMayKnowThatItExpiresEarly() {
        String early = WISH.replaceFirst(
                "\\{", "{\"validDays\":30,\"lastSessionFrom\":\"2999-01-01\",\"expiryConfirmed\":true,");
        assertThat(shop.sell(early).json().path("warnings").toString()).isEqualTo("[\"expires-soon\"]");
    }

    @Test
    void aSaleSentTwiceIsOne() {
        String key = UUID.randomUUID().toString();
        String wish = PackageShop.wish(UUID.randomUUID(), 3, "neck");
        JsonNode first = shop.desk()
                .reception()
                .post(shop.desk().api() + "packages", wish, key)
                .json();
        assertThat(shop.desk()
                        .reception()
                        .post(shop.desk().api() + "packages", wish, key)
                        .json())
                .isEqualTo(first);
        assertThat(shop.desk()
                        .reception()
                        .post(shop.desk().api() + "packages", wish.replace("neck", "nose"), key)
                        .problem())
                .isEqualTo("idempotency-key-reused");
    }

    @ParameterizedTest(name = "{0}: reads {1}, sells {2}, refunds {3}, reports {4}")
    @CsvSource({
        "RECEPTION, 200, 201, 403, 403",
        "CLINICIAN, 200, 403, 403, 403",
        "ACCOUNTANT, 200, 201, 404, 200",
        "ADMINISTRATOR, 200, 201, 404, 200",
        "ANONYMOUS, 401, 401, 401, 401",
    })
    void aRoleDoesWhatIsItsBusiness(Role role, int reads, int sells, int refunds, int reports) {
        Wire wire = role == Role.ANONYMOUS ? new Wire(port, "") : new Wire(port, TestTokens.of(role, CLINIC));
        String api = shop.desk().api();
        assertThat(wire.get(api + "packages").status()).isEqualTo(reads);
        assertThat(wire.post(api + "packages", PackageShop.wish(UUID.randomUUID(), 3, "neck"))
                        .status())
                .isEqualTo(sells);
        for (String how : List.of("refund", "forfeiture")) {
            assertThat(wire.post(api + "packages/" + UUID.randomUUID() + "/" + how, "{\"reason\":\"x\"}")
                            .status())
                    .isEqualTo(refunds);
        }
        assertThat(wire.get(api + "reports/sessions-owed").status()).isEqualTo(reports);
    }

    @Test
    void aPatientSeesHerBalanceAndNoOthers() {
        UUID anna = UUID.randomUUID();
        String id = shop.sold(anna, 3, "neck").path("id").asString();
        Wire herself = new Wire(port, TestTokens.ofPatient(anna, CLINIC));
        Wire other = new Wire(port, TestTokens.ofPatient(UUID.randomUUID(), CLINIC));
        String api = shop.desk().api() + "packages";
        assertThat(herself.get(api).json().path("items")).hasSize(1);
        assertThat(herself.get(api + "/" + id).json().path("left").asInt()).isEqualTo(3);
        assertThat(herself.get(api + "/" + id).json().path("allowed")).isEmpty();
        assertThat(herself.post(api, WISH).problem()).isEqualTo("forbidden");
        assertThat(herself.post(api + "/" + id + "/refund", "{}").problem()).isEqualTo("forbidden");
        assertThat(other.get(api).json().path("items")).isEmpty();
        assertThat(other.get(api + "?patient=" + anna).json().path("items")).isEmpty();
        assertThat(other.get(api + "/" + id).problem()).isEqualTo("not-found");
        assertThat(new Wire(port, TestTokens.of(Role.RECEPTION, "utrecht"))
                        .get(api + "/" + id)
                        .problem())
                .isEqualTo("not-found");
        assertThat(shop.desk()
                        .accountant()
                        .post(api + "/" + id + "/refund", "{\"reason\":\" \"}")
                        .field())
                .isEqualTo("reason");
        assertThat(shop.desk()
                        .accountant()
                        .post(api + "/" + id + "/forfeiture", "{\"reason\":\"x\"}")
                        .problem())
                .isEqualTo("wrong-state");
    }

    /** In France nobody buys a course of 300 EUR or more without a signed estimate, nor in the days after it. */
    @Test
    void theFrenchLawAsksForAnEstimateAndForPatience() {
        UUID anna = UUID.randomUUID();
        PackageShop paris = new PackageShop(new PaymentDesk(port, "paris"), visits);
        String wish = PackageShop.wish(anna, 2, "whole-face")
                .replace(PackageShop.PROTOCOL, "surgical-dermabrasion")
                .replace("\"microdermabrasion\"", "\"dermabrasion\"")
                .replace("level-2", "deep");
        Wire.Answer without = paris.sell(wish);
        assertThat(without.problem()).isEqualTo("estimate-required");
        assertThat(without.json().path("field").asString()).isEqualTo("order");
        String order = wish.substring(wish.indexOf("\"order\""), wish.length() - 1);
        String estimate = "{\"patientId\":\"" + anna + "\",\"language\":\"fr\"," + order + "}";
        JsonNode handed = new Wire(port, TestTokens.of(Role.CLINICIAN, "paris"))
                .post("/api/clinics/paris/estimates", estimate)
                .json();
        Wire.Answer early = paris.sell(wish);
        assertThat(early.problem()).isEqualTo("payment-too-early");
        assertThat(early.json().path("earliest")).isEqualTo(handed.path("firstDay"));
    }
}
