/** What is kept for a time, in PostgreSQL. */
@NullMarked
package clinic.sunwise.booking.retention.postgres;

import org.jspecify.annotations.NullMarked;
