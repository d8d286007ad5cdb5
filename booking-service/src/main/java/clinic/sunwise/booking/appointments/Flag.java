package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.clinicalrules.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That a booked appointment no longer holds.
 *
 * @param verdict as of now
 * @param protocolVersion that it comes from
 * @param earliest first day on which the patient could have it; empty if time does not get her there
 * @param since when it was first found
 */
public record Flag(Verdict verdict, int protocolVersion, Optional<LocalDate> earliest, Instant since) {}
