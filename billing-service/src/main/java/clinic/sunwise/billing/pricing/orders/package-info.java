/** Orders as callers send them: to ask for a price, or for an estimate. */
@NullMarked
package clinic.sunwise.billing.pricing.orders;

import org.jspecify.annotations.NullMarked;
