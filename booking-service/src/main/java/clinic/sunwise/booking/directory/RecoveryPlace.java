package clinic.sunwise.booking.directory;

import java.util.UUID;

/**
 * A bed or chair in which one patient recovers at a time.
 *
 * @param cleaningMinutes that it needs after each patient
 */
public record RecoveryPlace(UUID id, String name, int cleaningMinutes) {}
