/** Invoices: numbered, chained and final in one step with the fact that they are issued. */
@NullMarked
package clinic.sunwise.billing.invoices;

import org.jspecify.annotations.NullMarked;
