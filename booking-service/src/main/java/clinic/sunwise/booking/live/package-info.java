/**
 * Tells those who look at a clinic that something has changed there, at once and whichever instance of the service has changed it.
 * Only what and which is told: everybody then reads it the usual way, as far as she may.
 */
@NullMarked
package clinic.sunwise.booking.live;

import org.jspecify.annotations.NullMarked;
