package clinic.sunwise.billing.tills;

import clinic.sunwise.billing.tills.rules.CashCount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A till's day, counted and closed for good.
 *
 * @param reason of the difference; empty if there is none
 */
public record CashClosing(
        String clinic,
        UUID id,
        String till,
        LocalDate day,
        CashCount count,
        String reason,
        Instant closedAt,
        String closedBy) {}
