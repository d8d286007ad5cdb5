package clinic.sunwise.booking.directory;

import java.util.UUID;

/**
 * An apparatus that serves one patient at a time.
 *
 * @param kind what a technique asks for, such as {@code diamond}
 */
public record Device(UUID id, String name, String kind) {}
