/** Estimates over HTTP. */
@NullMarked
package clinic.sunwise.billing.estimates.http;

import org.jspecify.annotations.NullMarked;
