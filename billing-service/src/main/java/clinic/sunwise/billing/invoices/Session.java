package clinic.sunwise.billing.invoices;

import clinic.sunwise.billing.pricing.Treatment;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice charges for.
 *
 * @param performed what was really done
 * @param day in the clinic's calendar: decides prices and taxes
 * @param practitioner who did it; null if not known
 */
public record Session(
        UUID appointment,
        UUID patient,
        Treatment performed,
        LocalDate day,
        @Nullable UUID practitioner) {

    /** A session of an unknown practitioner. */
    public Session(UUID appointment, UUID patient, Treatment performed, LocalDate day) {
        this(appointment, patient, performed, day, null);
    }
}
