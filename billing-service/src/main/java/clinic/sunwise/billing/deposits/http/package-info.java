/** Deposits on the wire. */
@NullMarked
package clinic.sunwise.billing.deposits.http;

import org.jspecify.annotations.NullMarked;
