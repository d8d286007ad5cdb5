/**
 * Calendars that other programs subscribe to, of a patient, a practitioner or a room, behind a secret address that can be
 * revoked.
 */
@NullMarked
package clinic.sunwise.booking.feeds;

import org.jspecify.annotations.NullMarked;
