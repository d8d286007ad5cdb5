package clinic.sunwise.booking.schedulinglinks;

import java.util.Optional;

/**
 * Where a clinic is that lets its free times be known to everybody.
 *
 * @param line street and number
 * @param state or province, as its country abbreviates it
 */
public record Listing(
        String clinic, Optional<String> phone, String line, String postalCode, String city, String state) {}
