/** Estimates in PostgreSQL. */
@NullMarked
package clinic.sunwise.billing.estimates.postgres;

import org.jspecify.annotations.NullMarked;
