package clinic.sunwise.booking.directory;

import java.util.UUID;

/** A room in which one patient is treated at a time. */
public record Room(UUID id, String name) {}
