package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.Spacing;
import clinic.sunwise.booking.protocols.Treatment;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A session that took place or is booked, here or at another clinic of the chain.
 *
 * @param day in the time zone of its clinic
 * @param spacing of the protocol version it was judged by
 */
public record Session(UUID id, Treatment treatment, LocalDate day, Spacing spacing) {}
