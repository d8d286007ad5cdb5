/** The ledger in PostgreSQL, which refuses by itself what does not balance and every later change. */
@NullMarked
package clinic.sunwise.billing.ledger.postgres;

import org.jspecify.annotations.NullMarked;
