/** The waiting list over HTTP. */
@NullMarked
package clinic.sunwise.booking.waitinglist.http;

import org.jspecify.annotations.NullMarked;
