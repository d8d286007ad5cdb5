package clinic.sunwise.booking.availability.postgres;

import clinic.sunwise.booking.availability.BusyCalendar;
import clinic.sunwise.booking.availability.postgres.OccupancyReader.Reading;
import clinic.sunwise.booking.directory.Clinic;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One clinic's calendar in memory. */
final class RememberedCalendar {

    /** What is past is forgotten by reading everything again from time to time. */
    private static final Duration WHOLE_READING = Duration.ofHours(12);

    /**
     * The calendar as of a reading.
     *
     * @param xmin all transactions before it are in the calendar
     * @param readAt when it was read as a whole
     */
    private record Remembered(BusyCalendar calendar, long xmin, Instant readAt) {

        boolean isUsable(Instant now) {
            return now.isBefore(readAt.plus(WHOLE_READING));
        }

        Remembered with(Reading reading) {
            BusyCalendar next =
                    reading.changed().isEmpty() ? calendar : calendar.with(reading.changed(), reading.taken());
            return new Remembered(next, reading.xmin(), readAt);
        }
    }

    private final Clinic clinic;
    private final OccupancyReader reader;

    private final AtomicReference<@Nullable Remembered> remembered = new AtomicReference<>();

    RememberedCalendar(Clinic clinic, OccupancyReader reader) {
        this.clinic = clinic;
        this.reader = reader;
    }

    /**
     * The calendar with everything that was committed before the call. Nobody waits for another's reading, so while the
     * database is away each fails by itself and at once. Only what was made out of the calendar that is remembered now replaces
     * it: so no reading is lost, and an older one never replaces a newer one.
     */
    BusyCalendar current(Instant now) {
        Remembered known = remembered.get();
        Remembered next = next(known, now);
        remembered.compareAndSet(known, next);
        return next.calendar();
    }

    private Remembered next(@Nullable Remembered known, Instant now) {
        if (known != null && known.isUsable(now)) {
            Reading reading = reader.changedSince(clinic.id(), known.xmin());
            if (reading.follows(known.xmin())) {
                return known.with(reading);
            }
        }
        Reading all = reader.all(clinic.id(), now);
        return new Remembered(BusyCalendar.empty(clinic.zone()).with(all.changed(), all.taken()), all.xmin(), now);
    }
}
