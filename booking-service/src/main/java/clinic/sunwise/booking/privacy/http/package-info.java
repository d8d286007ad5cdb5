/** Taking along and erasing over HTTP. */
@NullMarked
package clinic.sunwise.booking.privacy.http;

import org.jspecify.annotations.NullMarked;
