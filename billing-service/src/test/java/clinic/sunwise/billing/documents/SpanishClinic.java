package clinic.sunwise.billing.documents;

import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.BillingVisits;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Letterhead;
import clinic.sunwise.billing.pricing.Price;
import clinic.sunwise.billing.tax.Country;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A clinic in Madrid with the fixtures' prices and one above the limit of simplified invoices. */
public final class SpanishClinic {

    public static final String DEAR = "legs";

    private SpanishClinic() {}

    /**
     * Adds it under this name. All are one company, so each has a series of its own: the first three letters of its name, and what
     * follows a hyphen.
     */
    public static Issuer open(BillingVisits visits, String clinic) {
        Issuer issuer = new Issuer(
                clinic,
                new Letterhead("Clínica " + clinic, "B99999989", "Calle Mayor 1, Madrid", "Registro Mercantil"),
                Country.ES,
                ZoneId.of("Europe/Madrid"),
                BillingFixtures.issuer(clinic).series()
                        + clinic.replaceFirst("^[^-]*-?", "").toUpperCase(Locale.ROOT));
        if (!visits.issuers().add(issuer)) {
            throw new IllegalArgumentException(clinic + " or its series is there already");
        }
        List<Price> prices = new ArrayList<>(BillingFixtures.prices());
        prices.add(BillingFixtures.price(DEAR, "400.01"));
        visits.priceLists().publish(clinic, BillingFixtures.FIRST_DAY, prices);
        return issuer;
    }
}
