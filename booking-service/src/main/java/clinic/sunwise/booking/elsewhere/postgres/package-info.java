/** Treatments elsewhere in PostgreSQL. */
@NullMarked
package clinic.sunwise.booking.elsewhere.postgres;

import org.jspecify.annotations.NullMarked;
