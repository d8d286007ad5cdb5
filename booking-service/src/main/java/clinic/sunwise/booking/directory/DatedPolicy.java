package clinic.sunwise.booking.directory;

import java.time.LocalDate;

/**
 * A clinic's policy with its day.
 *
 * @param from first day on which bookings are made by it, until a later one begins
 * @param version counts its changes
 */
public record DatedPolicy(LocalDate from, BookingPolicy policy, int version) {}
