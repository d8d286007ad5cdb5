package clinic.sunwise.billing.booked;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All booked sessions that booking has told of. */
public interface BookedSessions {

    /** Adds one; does nothing if it is known already. */
    void add(BookedSession session);

    /** Writes its new start; does nothing if it is not known. */
    void moved(String clinic, UUID appointment, Instant startsAt);

    /** Writes what has become of it; does nothing if it is not known. */
    void ended(String clinic, UUID appointment, BookedSession.State state);

    Optional<BookedSession> find(String clinic, UUID appointment);
}
