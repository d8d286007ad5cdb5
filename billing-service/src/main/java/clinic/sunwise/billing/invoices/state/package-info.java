/** How far an invoice is: a table of states and what leads from one to the next. */
@NullMarked
package clinic.sunwise.billing.invoices.state;

import org.jspecify.annotations.NullMarked;
