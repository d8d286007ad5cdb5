package clinic.sunwise.billing.visits;

import clinic.sunwise.billing.invoices.Session;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What billing knows of a session that took place.
 *
 * @param invoice null while the visit is to be priced
 */
public record Visit(
        String clinic,
        Session session,
        Instant completedAt,
        @Nullable UUID invoice) {

    public VisitState state() {
        return invoice == null ? VisitState.TO_BE_PRICED : VisitState.INVOICED;
    }
}
