package clinic.sunwise.billing;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Prices and quotes as everybody may ask for them. */
@BillingServiceTest
class PricesWireIT {

    private static final String MOSCOW = "/api/clinics/moscow";
    private static final String UTRECHT = "/api/clinics/utrecht";
    private static final String QUOTE = """
            {"treatment":{"protocol":"diamond-crystal-oxygen","technique":"diamond","depth":"superficial",\
            "areas":["whole-face","neck"]},"date":"2027-01-04"}""";

    @LocalServerPort
    private int port;

    @Test
    void pricesAreToldToEverybodyWithTheirTax() {
        Wire.Answer answer = anybody().get(MOSCOW + "/prices?date=2027-01-04");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("priceList").toString())
                .isEqualTo("{\"version\":1,\"effectiveFrom\":\"2026-01-01\",\"currency\":\"RUB\"}");
        assertThat(answer.json().path("items")).hasSize(15);
        assertThat(answer.text()).contains("""
                {"protocol":"diamond-crystal-oxygen","technique":"diamond","depth":"superficial","area":"neck",\
                "gross":{"amount":"2500.00","currency":"RUB"},"vatRate":"22"}""");
    }

    /** So that whoever completes a session is offered what the list has. */
    @Test
    void whatGoesWithATreatmentAndWhatIsTakenHomeAreToldToo() {
        assertThat(anybody().get(MOSCOW + "/prices?date=2027-01-04").text())
                .contains(
                        "{\"code\":\"beurer-ifc-78\",\"name\":\"Beurer IFC 78\",\"gross\":{\"amount\":\"4100.00\",\"currency\":\"RUB\"}}");
        assertThat(anybody()
                        .get("/api/clinics/valencia/prices?date=2027-01-04")
                        .json()
                        .path("addOns")
                        .toString())
                .isEqualTo(
                        "[{\"protocol\":\"dermabrasion-series\",\"code\":\"chemical-peel\",\"gross\":{\"amount\":\"45.00\",\"currency\":\"EUR\"}}]");
    }

    @ParameterizedTest(name = "on {0}: version {1}")
    @CsvSource({"2026-01-01, 1", "2027-06-30, 1", "2027-07-01, 2"})
    void thePriceListOfTheAskedDayIsTold(String date, int version) {
        assertThat(anybody()
                        .get(UTRECHT + "/prices?date=" + date)
                        .json()
                        .path("priceList")
                        .path("version")
                        .asInt())
                .isEqualTo(version);
    }

    @Test
    void aQuoteExplainsEachLineAndItsTax() {
        Wire.Answer answer = anybody().post(MOSCOW + "/quotes", QUOTE);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("""
                {"lines":[\
                {"text":"diamond superficial, whole face","rule":"whole-face-covers-its-parts","priceListVersion":1,\
                "gross":{"amount":"5000.00","currency":"RUB"},\
                "vat":{"category":"S","rate":"22","reasonCode":"cosmetic-service",\
                "reason":"cosmetic service without a medical licence, standard rate of RU since 2026-01-01"}},\
                {"text":"diamond superficial, neck","rule":"price-per-area","priceListVersion":1,\
                "gross":{"amount":"2500.00","currency":"RUB"},\
                "vat":{"category":"S","rate":"22","reasonCode":"cosmetic-service",\
                "reason":"cosmetic service without a medical licence, standard rate of RU since 2026-01-01"}}],\
                "vat":[{"category":"S","rate":"22","net":{"amount":"6147.54","currency":"RUB"},\
                "vat":{"amount":"1352.46","currency":"RUB"},"gross":{"amount":"7500.00","currency":"RUB"}}],\
                "total":{"net":{"amount":"6147.54","currency":"RUB"},"vat":{"amount":"1352.46","currency":"RUB"},\
                "gross":{"amount":"7500.00","currency":"RUB"}}}""");
    }

    @Test
    void aQuoteNamesWhatHasNoPrice() {
        Wire.Answer answer = anybody().post(MOSCOW + "/quotes", QUOTE.replace("neck", "legs"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("not-priced");
        assertThat(answer.json().path("areas").toString()).isEqualTo("[\"legs\"]");
        assertThat(anybody().get(MOSCOW + "/prices?date=2025-12-31").problem()).isEqualTo("not-priced");
    }

    @ParameterizedTest(name = "{0} instead of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"depth\":null | \"depth\":\"superficial\" | treatment.depth",
                "\"treatment\":{} | \"treatment\":{ | treatment.protocol",
                "\"areas\":[] | \"areas\":[\"whole-face\",\"neck\"] | treatment.areas",
                "[\"neck\",\"neck\"] | [\"whole-face\",\"neck\"] | treatment.areas[1]",
                "[null] | [\"whole-face\",\"neck\"] | treatment.areas[0]",
                "[\"Whole Face\"] | [\"whole-face\",\"neck\"] | treatment.areas[0]",
                "\"date\":\"2027-02-30\" | \"date\":\"2027-01-04\" | date",
                "\"price\":1,\"date\" | \"date\" | price",
            })
    void aQuoteRequestThatIsNotOneIsRefusedByField(String wrong, String right, String field) {
        String body = wrong.equals("\"treatment\":{}") ? "{\"treatment\":{}}" : QUOTE.replace(right, wrong);
        assertThat(body).isNotEqualTo(QUOTE);
        Wire.Answer answer = anybody().post(MOSCOW + "/quotes", body);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void aClinicThatDoesNotExistIsNotFound() {
        assertThat(anybody().get("/api/clinics/nowhere/prices").problem()).isEqualTo("not-found");
        assertThat(anybody().post("/api/clinics/nowhere/quotes", QUOTE).problem())
                .isEqualTo("not-found");
    }

    private Wire anybody() {
        return new Wire(port, TestTokens.of(Role.ANONYMOUS));
    }
}
