package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.directory.Clinic;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Whether a time can be the start of a session at a clinic at all. */
final class StartTime {

    private static final int MOST_DAYS_AHEAD = 400;

    private StartTime() {}

    /**
     * What is wrong with it; empty if nothing is.
     *
     * <p>The offset has to be the clinic's at that moment. So a time that the clocks skip in spring names no moment, and one
     * that they show twice in autumn names one.
     */
    static Optional<String> mistake(OffsetDateTime start, Clinic clinic, Instant now) {
        ZonedDateTime local = start.atZoneSameInstant(clinic.zone());
        if (!local.getOffset().equals(start.getOffset())) {
            return Optional.of("is not a time of this clinic: its clocks show " + local.toOffsetDateTime() + " then");
        }
        if (!start.toInstant().isAfter(now)) {
            return Optional.of("is in the past");
        }
        if (start.toInstant()
                .isAfter(now.atZone(clinic.zone()).plusDays(MOST_DAYS_AHEAD).toInstant())) {
            return Optional.of("is more than " + MOST_DAYS_AHEAD + " days ahead");
        }
        boolean onGrid =
                local.getMinute() % clinic.slotMinutes() == 0 && local.getSecond() == 0 && local.getNano() == 0;
        return onGrid
                ? Optional.empty()
                : Optional.of("is not on this clinic's grid of " + clinic.slotMinutes() + " minutes");
    }
}
