/** Exact amounts of one currency. */
@NullMarked
package clinic.sunwise.billing.money;

import org.jspecify.annotations.NullMarked;
