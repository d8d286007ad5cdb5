package clinic.sunwise.billing.cancellations;

import clinic.sunwise.billing.cancellations.rules.CancellationReason;
import clinic.sunwise.billing.invoices.ChainLink;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That an invoice should never have been issued. Nothing of it ever changes.
 *
 * @param notice id of its record in the chain
 * @param note in the office's words; never empty
 * @param link of its record
 */
public record Cancellation(
        String clinic,
        UUID invoice,
        UUID notice,
        CancellationReason reason,
        String note,
        ChainLink link,
        String correlationId) {

    /** The clinic's day. */
    public LocalDate cancelledOn() {
        return link.recordedAt().toLocalDate();
    }
}
