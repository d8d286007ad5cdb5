/** The waiting list in the database, and the rounds in which it is looked through. */
@NullMarked
package clinic.sunwise.booking.waitinglist.postgres;

import org.jspecify.annotations.NullMarked;
