/** Online payments in PostgreSQL. */
@NullMarked
package clinic.sunwise.billing.onlinepayments.postgres;

import org.jspecify.annotations.NullMarked;
