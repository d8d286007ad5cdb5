/** Invoices for the accountant, the reception and the patient herself. */
@NullMarked
package clinic.sunwise.billing.invoices.http;

import org.jspecify.annotations.NullMarked;
