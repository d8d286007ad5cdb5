/** Treatments elsewhere over HTTP. */
@NullMarked
package clinic.sunwise.booking.elsewhere.http;

import org.jspecify.annotations.NullMarked;
