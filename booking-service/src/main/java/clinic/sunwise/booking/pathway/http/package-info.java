/** Recording and reading steps over HTTP. */
@NullMarked
package clinic.sunwise.booking.pathway.http;

import org.jspecify.annotations.NullMarked;
