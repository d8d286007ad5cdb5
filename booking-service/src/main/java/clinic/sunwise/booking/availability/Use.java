package clinic.sunwise.booking.availability;

import java.util.UUID;

/** A session's use of one resource, buffers included. */
public record Use(ResourceKind kind, UUID resource, TimeRange during) {}
