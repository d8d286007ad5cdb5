/** Invoices that should never have been issued: cancelled, in the chain and out of the books. */
@NullMarked
package clinic.sunwise.billing.cancellations;

import org.jspecify.annotations.NullMarked;
