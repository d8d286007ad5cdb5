/** Prices and quotes for everybody. */
@NullMarked
package clinic.sunwise.billing.pricing.http;

import org.jspecify.annotations.NullMarked;
