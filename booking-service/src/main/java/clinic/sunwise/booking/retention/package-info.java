/** Patients whose time in the clinic's files is over, and what was written to those whose is not. */
@NullMarked
package clinic.sunwise.booking.retention;

import org.jspecify.annotations.NullMarked;
