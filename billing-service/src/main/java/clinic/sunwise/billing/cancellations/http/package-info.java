/** Cancellations on the wire. */
@NullMarked
package clinic.sunwise.billing.cancellations.http;

import org.jspecify.annotations.NullMarked;
