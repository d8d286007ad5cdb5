package clinic.sunwise.booking.availability;

import clinic.sunwise.booking.clinicalrules.Verdict;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a day offers.
 *
 * @param verdict of the clinical rules on a session that day
 * @param times starts, with the clinic's offset; none where the patient cannot book by herself
 * @param recommended the few of them that leave the day in the largest pieces, best first
 * @param closed the clinic does not open, or does not take bookings for that day
 */
public record FreeDay(
        LocalDate date, Verdict verdict, List<OffsetDateTime> times, List<OffsetDateTime> recommended, boolean closed) {

    static FreeDay closed(LocalDate date) {
        return new FreeDay(date, new Verdict(List.of()), List.of(), List.of(), true);
    }
}
