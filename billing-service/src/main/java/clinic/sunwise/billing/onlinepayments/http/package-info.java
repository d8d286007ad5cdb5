/** Online payments and the provider's webhook on the wire. */
@NullMarked
package clinic.sunwise.billing.onlinepayments.http;

import org.jspecify.annotations.NullMarked;
