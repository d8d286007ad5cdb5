/** Cancellations in PostgreSQL, which guarantees by itself that nothing hangs on what is cancelled. */
@NullMarked
package clinic.sunwise.billing.cancellations.postgres;

import org.jspecify.annotations.NullMarked;
