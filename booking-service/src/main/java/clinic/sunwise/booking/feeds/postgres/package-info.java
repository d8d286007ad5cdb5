/** Calendar feeds in the database. */
@NullMarked
package clinic.sunwise.booking.feeds.postgres;

import org.jspecify.annotations.NullMarked;
