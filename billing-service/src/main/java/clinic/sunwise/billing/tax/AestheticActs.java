package clinic.sunwise.billing.tax;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an act without a therapeutic purpose is taxed: always at the country's standard rate (CJEU C-91/12 in the European
 * Union; in Russia cosmetic services). An exemption needs a purpose found by a doctor or, in Russia, a licence for medical
 * cosmetology, so it is never assumed here.
 *
 * <p>Stated in a source: the rates in force in 2026, and that Russia's 22 % begins with 2026. Assumed: the first days of all
 * other rates.
 */
public final class AestheticActs {

    private static final Map<Country, List<Since>> RATES = Map.of(
            Country.ES, List.of(since(2012, 9, 21)),
            Country.FR, List.of(since(2014, 1, 20)),
            Country.NL, List.of(since(2012, 10, 21)),
            Country.RU, List.of(since(2026, 1, 22), since(2019, 1, 20)));

    /** A rate and its first day; a country's rates stand newest first. */
    private record Since(LocalDate firstDay, VatRate rate) {}

    private AestheticActs() {}

    /**
     * The treatment of an act done on this day.
     *
     * @return empty before the first day for which the country's rate is known
     */
    public static Optional<TaxTreatment> treatment(Country country, LocalDate day) {
        return RATES.getOrDefault(country, List.of()).stream()
                .filter(each -> !day.isBefore(each.firstDay()))
                .findFirst()
                .map(each -> new TaxTreatment(
                        VatCategory.STANDARD,
                        each.rate(),
                        "aesthetic act, standard rate of " + country + " since " + each.firstDay()));
    }

    private static Since since(int year, int month, int percent) {
        return new Since(LocalDate.of(year, month, 1), VatRate.ofPercent(percent));
    }
}
