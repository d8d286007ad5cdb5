package clinic.sunwise.booking.directory;

import java.util.UUID;

/**
 * A room in which one patient is treated at a time.
 *
 * @param cleaningMinutes that it needs after each session at least, whatever the protocol says
 */
public record Room(UUID id, String name, int cleaningMinutes) {

    /** A room that is ready again at once. */
    public Room(UUID id, String name) {
        this(id, name, 0);
    }
}
