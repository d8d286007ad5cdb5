/** The directory over HTTP, for everybody. */
@NullMarked
package clinic.sunwise.booking.directory.http;

import org.jspecify.annotations.NullMarked;
