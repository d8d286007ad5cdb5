/** Fees and their policy on the wire. */
@NullMarked
package clinic.sunwise.billing.fees.http;

import org.jspecify.annotations.NullMarked;
