package clinic.sunwise.booking.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Where timetables are kept. All writing happens in the caller's transaction. */
public interface TimetableStore {

    /** Who changes a timetable, and when. */
    record Change(String by, Instant at) {}

    /**
     * A booked session's use of one resource.
     *
     * @param start of the use, buffers included
     * @param startsAt of the session
     */
    record BookedUse(UUID appointment, UUID patient, UUID resource, Instant start, Instant end, Instant startsAt) {}

    /** Lets nobody else change the timetable, or book anything new at the clinic, until the transaction ends. */
    void lock(String clinic);

    /** What is in force, by first day. */
    List<TimetableEntry> entries(String clinic);

    List<HoursPattern> patterns(String clinic);

    void add(String clinic, TimetableEntry entry, Change change);

    void add(String clinic, HoursPattern pattern, Change change);

    /** Withdraws what has not begun by today, and ends what has and is not over. */
    void withdrawEntry(String clinic, UUID id, LocalDate today, Change change);

    /** The same of a pattern. */
    void withdrawPattern(String clinic, UUID id, LocalDate today, Change change);

    /** What is booked and ends after the moment, by start. */
    List<BookedUse> booked(String clinic, Instant after);
}
