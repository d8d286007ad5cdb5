package clinic.sunwise.booking.availability;

import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.protocols.Treatment;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A search for free times.
 *
 * @param from first day in the clinic's time zone, not before today
 * @param days 1 to 400
 * @param practitioner the one who is wished for; empty for any
 * @param patient for whom it is; empty for somebody nothing is known of
 * @param insteadOf her appointment that would be given up for it; empty for none
 * @param byStaff may pass the clinic's minimum notice
 */
public record Search(
        Premises premises,
        Treatment treatment,
        LocalDate from,
        int days,
        Optional<UUID> practitioner,
        Optional<UUID> patient,
        Optional<UUID> insteadOf,
        boolean byStaff) {

    public static final int MOST_DAYS = 400;

    /** A search for a further appointment, as a patient makes it. */
    public Search(
            Premises premises,
            Treatment treatment,
            LocalDate from,
            int days,
            Optional<UUID> practitioner,
            Optional<UUID> patient) {
        this(premises, treatment, from, days, practitioner, patient, Optional.empty(), false);
    }

    public Search {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("a search covers 1 to " + MOST_DAYS + " days: " + days);
        }
    }
}
