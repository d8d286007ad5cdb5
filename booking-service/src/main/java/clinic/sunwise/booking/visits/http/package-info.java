/** Completed sessions on the wire. */
@NullMarked
package clinic.sunwise.booking.visits.http;

import org.jspecify.annotations.NullMarked;
