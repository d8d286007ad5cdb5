package clinic.sunwise.booking.reception;

import clinic.sunwise.booking.availability.ResourceKind;
import clinic.sunwise.booking.availability.TimeRange;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What takes up a clinic's people and things. */
public interface CalendarStore {

    /**
     * All that takes up resources of that kind and overlaps the range, by start; in one statement, however much it is.
     *
     * @param now holds whose time is over by then are left out
     */
    List<Occupation> of(String clinic, ResourceKind kind, TimeRange range, Instant now);

    /** Those appointments of the clinic that are among these, by start. */
    List<Occupation.Visit> visits(String clinic, Collection<UUID> appointments);
}
