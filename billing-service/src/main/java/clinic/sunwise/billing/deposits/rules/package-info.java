/** Which deposits are invoiced when they are received, and how they are taxed. */
@NullMarked
package clinic.sunwise.billing.deposits.rules;

import org.jspecify.annotations.NullMarked;
