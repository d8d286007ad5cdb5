/** Sessions that took place, and the way from each to its invoice: at once, or when its price is known. */
@NullMarked
package clinic.sunwise.billing.visits;

import org.jspecify.annotations.NullMarked;
