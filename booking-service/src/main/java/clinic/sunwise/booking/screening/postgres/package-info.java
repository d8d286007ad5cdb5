/** Answers in PostgreSQL. */
@NullMarked
package clinic.sunwise.booking.screening.postgres;

import org.jspecify.annotations.NullMarked;
