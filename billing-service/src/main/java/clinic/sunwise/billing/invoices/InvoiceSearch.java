package clinic.sunwise.billing.invoices;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of a clinic's invoices are wanted.
 *
 * @param from first day of issue, inclusive
 * @param to last day of issue, inclusive
 * @param appointment null for all
 * @param patient null for all
 */
public record InvoiceSearch(
        String clinic,
        LocalDate from,
        LocalDate to,
        @Nullable UUID appointment,
        @Nullable UUID patient) {}
