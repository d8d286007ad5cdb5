package clinic.sunwise.billing;

import clinic.sunwise.billing.estimates.Language;
import clinic.sunwise.billing.pricing.Extras;
import clinic.sunwise.billing.pricing.Order;
import clinic.sunwise.billing.pricing.Treatment;
import clinic.sunwise.billing.tax.Purpose;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is treated with what at a clinic of the demo.
 *
 * @param reflection days between the estimate and the first one on which money may be taken
 * @param deposit that is taken for the session before
 * @param part of the price is paid by card
 * @param back of the first line is taken back
 */
record CountryStory(
        String clinic,
        Language language,
        String currency,
        Treatment treatment,
        @Nullable String anaesthesia,
        int reflection,
        String deposit,
        String part,
        String back,
        UUID patient) {

    static final CountryStory SPAIN = new CountryStory(
            "valencia",
            Language.ES,
            "EUR",
            new Treatment("dermabrasion-series", "dermabrasion", "simple", List.of("whole-face", "neck")),
            "local",
            0,
            "60.00",
            "50.00",
            "10.01",
            UUID.randomUUID());

    /** More than 15 days (Code de la santé publique D.6322-30). */
    static final CountryStory FRANCE = new CountryStory(
            "paris",
            Language.FR,
            "EUR",
            new Treatment("surgical-dermabrasion", "dermabrasion", "deep", List.of("whole-face")),
            null,
            16,
            "300.00",
            "700.00",
            "33.33",
            UUID.randomUUID());

    static final CountryStory NETHERLANDS = new CountryStory(
            "utrecht",
            Language.NL,
            "EUR",
            new Treatment("microdermabrasion-levels", "microdermabrasion", "level-2", List.of("whole-face", "neck")),
            null,
            0,
            "20.00",
            "49.99",
            "0.01",
            UUID.randomUUID());

    static final CountryStory RUSSIA = new CountryStory(
            "moscow",
            Language.RU,
            "RUB",
            new Treatment("diamond-crystal-oxygen", "diamond", "superficial", List.of("whole-face", "hands")),
            null,
            0,
            "1000.00",
            "3000.00",
            "499.99",
            UUID.randomUUID());

    Order order() {
        return new Order(treatment, Purpose.AESTHETIC, new Extras(anaesthesia, List.of(), List.of(), null, 1));
    }

    String api() {
        return "/api/clinics/" + clinic + "/";
    }

    String money(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"" + currency + "\"}";
    }
}
