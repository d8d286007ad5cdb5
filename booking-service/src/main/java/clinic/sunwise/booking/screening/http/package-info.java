/** Asking and answering over HTTP. */
@NullMarked
package clinic.sunwise.booking.screening.http;

import org.jspecify.annotations.NullMarked;
