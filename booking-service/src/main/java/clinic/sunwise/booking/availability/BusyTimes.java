package clinic.sunwise.booking.availability;

import java.time.Instant;
import java.time.LocalDate;
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

    /**
     * Lets one transaction after the other take something up at a clinic on a day: it waits for those before it, and keeps the others
     * out until it ends. The database refuses two who take the same, but it lets each of them wait for the other first; of many who
     * come at once and try again, none would get on.
     */
    void oneAfterTheOther(String clinic, LocalDate day);
}
