/** Booking: what may be done to whose skin and when, and who and what is taken by it. */
@NullMarked
package clinic.sunwise.booking;

import org.jspecify.annotations.NullMarked;
