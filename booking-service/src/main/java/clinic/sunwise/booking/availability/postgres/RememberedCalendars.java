package clinic.sunwise.booking.availability.postgres;

import clinic.sunwise.booking.availability.BusyCalendar;
import clinic.sunwise.booking.availability.BusyCalendars;
import clinic.sunwise.booking.directory.Clinic;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the clinics' calendars in memory and reads before each use what has changed since. So a search costs one small
 * statement, and still sees everything that was committed before it.
 */
@Repository
class RememberedCalendars implements BusyCalendars {

    private final OccupancyReader reader;
    private final Clock clock;
    private final Map<String, RememberedCalendar> calendars = new ConcurrentHashMap<>();

    RememberedCalendars(JdbcClient jdbc, Clock clock) {
        this.reader = new OccupancyReader(jdbc);
        this.clock = clock;
    }

    @Override
    public BusyCalendar of(Clinic clinic) {
        return calendars
                .computeIfAbsent(clinic.id(), _ -> new RememberedCalendar(clinic, reader))
                .current(clock.instant());
    }
}
