/** Which times are free: computed in memory for a whole day at once, from hours and busy times; pure. */
@NullMarked
package clinic.sunwise.booking.availability;

import org.jspecify.annotations.NullMarked;
