/** Payments through a provider: begun here, taken there, and recorded when the provider says so. */
@NullMarked
package clinic.sunwise.billing.onlinepayments;

import org.jspecify.annotations.NullMarked;
