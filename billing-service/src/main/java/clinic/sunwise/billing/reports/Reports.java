package clinic.sunwise.billing.reports;

import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tax.VatRate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums of a clinic's ledger. A credit note counts below zero, on its own day. All days are included. */
public interface Reports {

    /** By what tax is summed up. */
    enum Period {
        DAY,
        MONTH
    }

    /** By what revenue is summed up. */
    enum Dimension {
        PROCEDURE,
        PRACTITIONER,
        CLINIC
    }

    /**
     * Tax of a period at one rate.
     *
     * @param first day of the period
     */
    record VatSum(LocalDate first, String category, VatRate rate, Money net, Money vat) {}

    /**
     * Net revenue.
     *
     * @param of protocol or practitioner; null if not known
     */
    record RevenueSum(@Nullable String of, Money net) {}

    List<VatSum> vat(String clinic, LocalDate from, LocalDate to, Period by);

    List<RevenueSum> revenue(String clinic, LocalDate from, LocalDate to, Dimension by);

    /** What was owed at the end of that day, by currency. */
    List<Receivables> receivables(String clinic, LocalDate asOf);
}
