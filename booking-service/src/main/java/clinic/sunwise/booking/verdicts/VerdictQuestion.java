package clinic.sunwise.booking.verdicts;

import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.protocols.Treatment;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody wants to know.
 *
 * @param from first day in the clinic's time zone
 * @param to last day, inclusive, at most {@value #MOST_DAYS} days in all
 * @param patient for whom; empty for somebody nothing is known of
 */
public record VerdictQuestion(
        Premises premises,
        Treatment treatment,
        LocalDate from,
        LocalDate to,
        Optional<UUID> patient,
        Assumptions assumptions) {

    public static final int MOST_DAYS = 400;

    public VerdictQuestion {
        if (to.isBefore(from) || !to.isBefore(from.plusDays(MOST_DAYS))) {
            throw new IllegalArgumentException("1 to " + MOST_DAYS + " days: " + from + " to " + to);
        }
    }
}
