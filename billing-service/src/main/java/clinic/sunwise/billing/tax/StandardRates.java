package clinic.sunwise.billing.tax;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The standard rates of value added tax.
 *
 * <p>Stated in a source: the rates in force in 2026, and that Russia's 22 % begins with 2026. Germany's 16 % of the second half
 * of 2020 is that of the Zweites Corona-Steuerhilfegesetz. Assumed: the first days of all other rates.
 */
final class StandardRates {

    private static final Map<Country, List<Since>> RATES = Map.of(
            Country.ES, List.of(since(2012, 9, 21)),
            Country.FR, List.of(since(2014, 1, 20)),
            Country.NL, List.of(since(2012, 10, 21)),
            Country.RU, List.of(since(2026, 1, 22), since(2019, 1, 20)),
            Country.DE, List.of(since(2021, 1, 19), since(2020, 7, 16), since(2007, 1, 19)));

    /** A rate and its first day; a country's rates stand newest first. */
    record Since(LocalDate firstDay, VatRate rate) {}

    private StandardRates() {}

    /** Empty before the first day for which the country's rate is known. */
    static Optional<Since> on(LocalDate day, Country country) {
        return RATES.getOrDefault(country, List.of()).stream()
                .filter(each -> !day.isBefore(each.firstDay()))
                .findFirst();
    }

    private static Since since(int year, int month, int percent) {
        return new Since(LocalDate.of(year, month, 1), VatRate.ofPercent(percent));
    }
}
