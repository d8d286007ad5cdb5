/** Booked sessions in PostgreSQL. */
@NullMarked
package clinic.sunwise.billing.booked.postgres;

import org.jspecify.annotations.NullMarked;
