/** Payments in PostgreSQL; what they pay for is read from the ledger. */
@NullMarked
package clinic.sunwise.billing.payments.postgres;

import org.jspecify.annotations.NullMarked;
