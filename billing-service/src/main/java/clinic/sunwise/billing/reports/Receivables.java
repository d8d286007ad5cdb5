package clinic.sunwise.billing.reports;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was owed at the end of a day, by age.
 *
 * @param open by band; each band is there
 */
public record Receivables(Currency currency, Map<Age, Money> open) {

    /** What was open at the end of the asked day of the invoices issued on one day. */
    public record OpenOfDay(LocalDate issuedOn, Money open) {}

    public Receivables {
        open = Map.copyOf(open);
    }

    /**
     * Sums up by age.
     *
     * @param asOf the asked day; none of the days is after it
     */
    public static Receivables of(Currency currency, LocalDate asOf, List<OpenOfDay> days) {
        Map<Age, Money> open = new EnumMap<>(Age.class);
        for (Age age : Age.values()) {
            open.put(age, Money.zero(currency));
        }
        days.forEach(day -> open.merge(Age.of(ChronoUnit.DAYS.between(day.issuedOn(), asOf)), day.open(), Money::plus));
        return new Receivables(currency, open);
    }

    public Money total() {
        return open.values().stream().reduce(Money.zero(currency), Money::plus);
    }
}
