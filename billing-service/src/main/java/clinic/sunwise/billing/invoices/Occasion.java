package clinic.sunwise.billing.invoices;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What gives rise to an invoice.
 *
 * @param appointment of a session; null of all others
 * @param day in the clinic's calendar: decides taxes
 * @param practitioner who did it; null if not known, or if nothing was done
 */
public record Occasion(
        InvoiceKind kind,
        @Nullable UUID appointment,
        UUID patient,
        LocalDate day,
        @Nullable UUID practitioner) {

    static Occasion of(Session session) {
        return new Occasion(
                InvoiceKind.SESSION, session.appointment(), session.patient(), session.day(), session.practitioner());
    }

    /** Something else than a session. */
    public static Occasion of(InvoiceKind kind, UUID patient, LocalDate day) {
        return new Occasion(kind, null, patient, day, null);
    }
}
