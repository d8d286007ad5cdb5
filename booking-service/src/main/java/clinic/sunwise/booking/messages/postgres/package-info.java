/** Messages in PostgreSQL, and the rounds in which they are sent. */
@NullMarked
package clinic.sunwise.booking.messages.postgres;

import org.jspecify.annotations.NullMarked;
