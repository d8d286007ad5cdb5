package clinic.sunwise.billing.invoices;

import clinic.sunwise.billing.pricing.Treatment;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What an invoice charges for.
 *
 * @param performed what was really done
 * @param day in the clinic's calendar: decides prices and taxes
 */
public record Session(UUID appointment, UUID patient, Treatment performed, LocalDate day) {}
