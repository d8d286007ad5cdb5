/** When an invoice is cancelled and when it takes a credit note: pure. */
@NullMarked
package clinic.sunwise.billing.cancellations.rules;

import org.jspecify.annotations.NullMarked;
