package clinic.sunwise.booking.patients;

import java.util.UUID;

/**
 * A patient whose mail address somebody has asked about.
 *
 * @param verified whether she has shown before that the address is hers
 */
public record AddressOwner(String chain, UUID id, String givenName, String familyName, boolean verified) {}
