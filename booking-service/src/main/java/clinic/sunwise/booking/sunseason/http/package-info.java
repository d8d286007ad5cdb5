/** The sun season of a clinic over HTTP, as data for pages and programs. */
@NullMarked
package clinic.sunwise.booking.sunseason.http;

import org.jspecify.annotations.NullMarked;
