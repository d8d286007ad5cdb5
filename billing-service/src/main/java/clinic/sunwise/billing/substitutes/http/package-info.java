/** Substitutes on the wire. */
@NullMarked
package clinic.sunwise.billing.substitutes.http;

import org.jspecify.annotations.NullMarked;
