package clinic.sunwise.billing.exports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Of what an export is made.
 *
 * @param first day of issue, inclusive
 * @param last day of issue, inclusive; not before the first
 * @param series of the documents, as their numbers begin; null for all
 */
public record ExportWish(
        String clinic,
        LocalDate first,
        LocalDate last,
        @Nullable String series) {}
