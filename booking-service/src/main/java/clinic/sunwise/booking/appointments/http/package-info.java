/** Holds and appointments over HTTP. */
@NullMarked
package clinic.sunwise.booking.appointments.http;

import org.jspecify.annotations.NullMarked;
