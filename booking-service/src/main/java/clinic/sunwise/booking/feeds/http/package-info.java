/** Calendar feeds over HTTP: who may open one, and the feed itself, for whoever knows its address. */
@NullMarked
package clinic.sunwise.booking.feeds.http;

import org.jspecify.annotations.NullMarked;
