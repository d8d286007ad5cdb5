package clinic.sunwise.booking.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The time in which a patient is not bound to an appointment, nor the clinic.
 *
 * @param confirmableFrom first day on which she may commit herself, in the clinic's time zone
 * @param lapsesAt when it lapses if nobody has confirmed it
 */
public record Reflection(LocalDate confirmableFrom, Instant lapsesAt) {

    /** Days that a patient has to confirm, once she may; ours, as no source gives a number. */
    public static final int DAYS_TO_CONFIRM = 7;

    /** It lapses at the beginning of a day of the clinic, and at the latest when the session would begin. */
    static Reflection before(Instant session, LocalDate confirmableFrom, ZoneId zone) {
        Instant end =
                confirmableFrom.plusDays(DAYS_TO_CONFIRM).atStartOfDay(zone).toInstant();
        return new Reflection(confirmableFrom, end.isBefore(session) ? end : session);
    }

    boolean isOver(Instant now) {
        return !lapsesAt.isAfter(now);
    }
}
