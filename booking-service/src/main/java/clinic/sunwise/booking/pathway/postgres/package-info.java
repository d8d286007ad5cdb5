/** Steps in PostgreSQL. */
@NullMarked
package clinic.sunwise.booking.pathway.postgres;

import org.jspecify.annotations.NullMarked;
