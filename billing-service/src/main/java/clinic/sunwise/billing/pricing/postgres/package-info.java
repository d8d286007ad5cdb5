/** Price lists in PostgreSQL, final once they are published. */
@NullMarked
package clinic.sunwise.billing.pricing.postgres;

import org.jspecify.annotations.NullMarked;
