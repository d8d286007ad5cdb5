/** SMART Scheduling Links over HTTP. */
@NullMarked
package clinic.sunwise.booking.schedulinglinks.http;

import org.jspecify.annotations.NullMarked;
