package clinic.sunwise.billing;

import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Letterhead;
import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.pricing.Price;
import clinic.sunwise.billing.tax.Country;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A clinic with prices, small enough to reckon by heart. */
public final class BillingFixtures {

    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    private BillingFixtures() {}

    /** An issuer in Amsterdam's time zone, of the series that its name begins with, and a company of its own. */
    public static Issuer issuer(String clinic) {
        return new Issuer(
                clinic,
                new Letterhead("Skin " + clinic + " B.V.", taxNumber(clinic), "Street 1, Town"),
                Country.NL,
                ZoneId.of("Europe/Amsterdam"),
                clinic.substring(0, 3).toUpperCase(java.util.Locale.ROOT));
    }

    /** That of the issuer of this name. */
    public static String taxNumber(String clinic) {
        return String.format(java.util.Locale.ROOT, "NL%09dB01", Math.floorMod(clinic.hashCode(), 1_000_000_000));
    }

    /** Whole face 95, neck 49, nose 20 euros at level 2. */
    public static List<Price> prices() {
        return List.of(price("whole-face", "95.00"), price("neck", "49.00"), price("nose", "20.00"));
    }

    public static Price price(String area, String gross) {
        return new Price(
                new Price.Item("microdermabrasion-levels", "microdermabrasion", "level-2", area),
                Money.of(gross, Currency.EUR));
    }
}
