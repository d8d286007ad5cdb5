/** Reads what is taken. */
@NullMarked
package clinic.sunwise.booking.availability.postgres;

import org.jspecify.annotations.NullMarked;
