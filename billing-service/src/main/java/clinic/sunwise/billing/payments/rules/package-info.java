/** Which invoices an amount pays, and what each movement does to the accounts. */
@NullMarked
package clinic.sunwise.billing.payments.rules;

import org.jspecify.annotations.NullMarked;
