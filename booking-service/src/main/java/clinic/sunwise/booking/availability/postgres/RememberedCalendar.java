package clinic.sunwise.booking.availability.postgres;

import clinic.sunwise.booking.availability.BusyCalendar;
import clinic.sunwise.booking.availability.postgres.OccupancyReader.Reading;
import clinic.sunwise.booking.directory.Clinic;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
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
    }

    private final Clinic clinic;
    private final OccupancyReader reader;

    /** Held while a change is read and applied, so that an older reading never replaces a newer one. */
    private final ReentrantLock changing = new ReentrantLock();

    private final AtomicReference<@Nullable Remembered> remembered = new AtomicReference<>();

    RememberedCalendar(Clinic clinic, OccupancyReader reader) {
        this.clinic = clinic;
        this.reader = reader;
    }

    BusyCalendar current(Instant now) {
        Remembered known = remembered.get();
        if (known != null && known.isUsable(now)) {
            Reading reading = reader.changedSince(clinic.id(), known.xmin());
            if (reading.changed().isEmpty() && reading.follows(known.xmin())) {
                remembered.compareAndSet(known, new Remembered(known.calendar(), reading.xmin(), known.readAt()));
                return known.calendar();
            }
        }
        return changed(now);
    }

    private BusyCalendar changed(Instant now) {
        changing.lock();
        try {
            Remembered next = next(remembered.get(), now);
            remembered.set(next);
            return next.calendar();
        } finally {
            changing.unlock();
        }
    }

    private Remembered next(@Nullable Remembered known, Instant now) {
        if (known != null && known.isUsable(now)) {
            Reading reading = reader.changedSince(clinic.id(), known.xmin());
            if (reading.follows(known.xmin())) {
                return new Remembered(
                        known.calendar().with(reading.changed(), reading.taken()), reading.xmin(), known.readAt());
            }
        }
        Reading all = reader.all(clinic.id(), now);
        return new Remembered(BusyCalendar.empty(clinic.zone()).with(all.changed(), all.taken()), all.xmin(), now);
    }
}
