/** Courses over HTTP. */
@NullMarked
package clinic.sunwise.booking.coursebooking.http;

import org.jspecify.annotations.NullMarked;
