package clinic.sunwise.booking.schedulinglinks;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A free time, with the clinic's offset. */
public record PublicSlot(UUID schedule, OffsetDateTime start, OffsetDateTime end) {

    /** The same for the same time of the same schedule. */
    public UUID id() {
        return UUID.nameUUIDFromBytes((schedule + "/" + start.toInstant()).getBytes(StandardCharsets.UTF_8));
    }
}
