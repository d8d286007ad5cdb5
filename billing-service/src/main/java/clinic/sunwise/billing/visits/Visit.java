package clinic.sunwise.billing.visits;

import clinic.sunwise.billing.invoices.Session;
import clinic.sunwise.billing.pricing.Extras;
import clinic.sunwise.billing.pricing.Order;
import clinic.sunwise.billing.tax.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What billing knows of a session that took place.
 *
 * @param purpose why it was done: decides its tax
 * @param extras what went with it and has a say in its price
 * @param invoice null while the visit is to be priced
 * @param coveredBy the package that pays for its treatment; null if none does
 * @param missing what it waits for while it is to be priced
 */
public record Visit(
        String clinic,
        Session session,
        Purpose purpose,
        Extras extras,
        Instant completedAt,
        @Nullable UUID invoice,
        @Nullable UUID coveredBy,
        List<String> missing) {

    public Visit {
        missing = List.copyOf(missing);
    }

    /** A visit for an aesthetic purpose, with nothing but the treatment. */
    public Visit(String clinic, Session session, Instant completedAt, @Nullable UUID invoice) {
        this(clinic, session, Purpose.AESTHETIC, Extras.NONE, completedAt, invoice, List.of());
    }

    /** A visit that no package pays for. */
    public Visit(
            String clinic,
            Session session,
            Purpose purpose,
            Extras extras,
            Instant completedAt,
            @Nullable UUID invoice,
            List<String> missing) {
        this(clinic, session, purpose, extras, completedAt, invoice, null, missing);
    }

    public VisitState state() {
        if (invoice != null) {
            return VisitState.INVOICED;
        }
        return coveredBy != null && missing.isEmpty() ? VisitState.COVERED : VisitState.TO_BE_PRICED;
    }

    /** What is to be paid for. */
    public Order order() {
        return new Order(session.performed(), purpose, extras);
    }

    Visit invoiced(UUID id) {
        return new Visit(clinic, session, purpose, extras, completedAt, id, coveredBy, List.of());
    }

    Visit waitingFor(List<String> what) {
        return new Visit(clinic, session, purpose, extras, completedAt, null, coveredBy, what);
    }

    Visit withPurpose(Purpose other) {
        return new Visit(clinic, session, other, extras, completedAt, invoice, coveredBy, missing);
    }

    Visit coveredBy(UUID packageId) {
        return new Visit(clinic, session, purpose, extras, completedAt, invoice, packageId, List.of());
    }
}
