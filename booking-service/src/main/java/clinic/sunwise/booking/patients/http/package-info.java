/** Registering and finding patients over HTTP. */
@NullMarked
package clinic.sunwise.booking.patients.http;

import org.jspecify.annotations.NullMarked;
