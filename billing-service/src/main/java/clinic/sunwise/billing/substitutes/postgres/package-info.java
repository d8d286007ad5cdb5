/** Substitutes in PostgreSQL, which guarantees by itself that an invoice has one at most. */
@NullMarked
package clinic.sunwise.billing.substitutes.postgres;

import org.jspecify.annotations.NullMarked;
