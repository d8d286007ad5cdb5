/** Invoices in PostgreSQL, which guarantees by itself that they are gapless, chained, final and add up. */
@NullMarked
package clinic.sunwise.billing.invoices.postgres;

import org.jspecify.annotations.NullMarked;
