/** Reception over HTTP, for staff only. */
@NullMarked
package clinic.sunwise.booking.reception.http;

import org.jspecify.annotations.NullMarked;
