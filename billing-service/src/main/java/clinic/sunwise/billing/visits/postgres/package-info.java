/** Visits in PostgreSQL. */
@NullMarked
package clinic.sunwise.billing.visits.postgres;

import org.jspecify.annotations.NullMarked;
