/** What has changed, as server-sent events. */
@NullMarked
package clinic.sunwise.booking.live.http;

import org.jspecify.annotations.NullMarked;
