/** The search for free times over HTTP, for everybody. */
@NullMarked
package clinic.sunwise.booking.availability.http;

import org.jspecify.annotations.NullMarked;
