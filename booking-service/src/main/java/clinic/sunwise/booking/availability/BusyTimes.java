package clinic.sunwise.booking.availability;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What already takes up a clinic's practitioners, rooms and devices. */
public interface BusyTimes {

    /**
     * The busy times, buffers included, that overlap the range, by resource; one query whatever the range.
     *
     * @param now holds whose time is over by then do not count
     */
    Map<UUID, List<TimeRange>> of(String clinic, TimeRange range, Instant now);
}
