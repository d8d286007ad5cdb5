/** A provider that speaks as Stripe does. Off by default. */
@NullMarked
package clinic.sunwise.billing.onlinepayments.stripe;

import org.jspecify.annotations.NullMarked;
