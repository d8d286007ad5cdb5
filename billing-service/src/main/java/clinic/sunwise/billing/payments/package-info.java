/** Money: received, put on invoices, kept as a deposit, paid back. */
@NullMarked
package clinic.sunwise.billing.payments;

import org.jspecify.annotations.NullMarked;
