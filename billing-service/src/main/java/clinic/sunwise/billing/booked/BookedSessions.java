package clinic.sunwise.billing.booked;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All booked sessions that booking has told of. */
public interface BookedSessions {

    /**
     * Writes that it is booked, for the first time or again; the day on which it was booked first stays.
     *
     * @param toldAt when booking said so
     * @return false, having done nothing, if booking has said something later of it
     */
    boolean booked(BookedSession session, Instant toldAt);

    /** Writes its new start; does nothing if it is not known, or something later is. */
    void moved(String clinic, UUID appointment, Instant startsAt, Instant toldAt);

    /**
     * Writes what has become of it.
     *
     * @return false, having done nothing, if that is known of it, or something later; true of a session that is not known
     */
    boolean ended(String clinic, UUID appointment, BookedSession.State state, Instant toldAt);

    Optional<BookedSession> find(String clinic, UUID appointment);
}
