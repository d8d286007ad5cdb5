package clinic.sunwise.booking.directory;

import java.util.Optional;
import java.util.UUID;

/**
 * An apparatus that serves one patient at a time.
 *
 * @param kind what a technique asks for, such as {@code diamond}
 * @param room in which it stands; empty for a mobile one, which goes to any room of the clinic
 * @param cleaningMinutes that it needs after each session at least, whatever the protocol says
 */
public record Device(UUID id, String name, String kind, Optional<UUID> room, int cleaningMinutes) {

    /** A mobile device that is ready again at once. */
    public Device(UUID id, String name, String kind) {
        this(id, name, kind, Optional.empty(), 0);
    }
}
