/** Deposits in PostgreSQL. */
@NullMarked
package clinic.sunwise.billing.deposits.postgres;

import org.jspecify.annotations.NullMarked;
