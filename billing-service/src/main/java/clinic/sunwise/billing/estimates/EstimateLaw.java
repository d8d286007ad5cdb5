package clinic.sunwise.billing.estimates;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tax.Country;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the law of a country asks of estimates for aesthetic acts.
 *
 * <p>France (Code de la santé publique L.6322-2, D.6322-30; arrêté of 17 October 1996): an estimate is compulsory from 300 EUR
 * on, or with general anaesthesia; the operation is strictly more than 15 days after the estimate was handed over; until then
 * no money is taken for it, not even a deposit. The other countries ask for nothing of the kind.
 */
public final class EstimateLaw {

    private static final Money COMPULSORY_FROM = Money.of("300", Currency.EUR);
    private static final int DAYS_OF_REFLECTION = 15;

    private EstimateLaw() {}

    /** Whether the country's law demands estimates at all. */
    public static boolean speaksOf(Country country) {
        return country == Country.FR;
    }

    /**
     * Whether nobody may be treated without one.
     *
     * @param gross of the whole course, in the currency of the country
     */
    public static boolean isCompulsory(Country country, Money gross, @Nullable String anaesthesia) {
        return speaksOf(country) && (gross.compareTo(COMPULSORY_FROM) >= 0 || "general".equals(anaesthesia));
    }

    /** The first day on which the treatment may take place, and on which money may be taken for it. */
    public static LocalDate firstDay(Country country, LocalDate handedOverOn) {
        return speaksOf(country) ? handedOverOn.plusDays(DAYS_OF_REFLECTION + 1L) : handedOverOn;
    }
}
