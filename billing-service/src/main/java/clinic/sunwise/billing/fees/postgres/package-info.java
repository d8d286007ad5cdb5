/** Fees in PostgreSQL. */
@NullMarked
package clinic.sunwise.billing.fees.postgres;

import org.jspecify.annotations.NullMarked;
