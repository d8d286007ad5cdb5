/** Recipients on the wire. */
@NullMarked
package clinic.sunwise.billing.recipients.http;

import org.jspecify.annotations.NullMarked;
