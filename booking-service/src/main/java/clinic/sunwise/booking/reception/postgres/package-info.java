/** What reception sees, read in few statements. */
@NullMarked
package clinic.sunwise.booking.reception.postgres;

import org.jspecify.annotations.NullMarked;
