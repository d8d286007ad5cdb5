/** Packages on the wire. */
@NullMarked
package clinic.sunwise.billing.packages.http;

import org.jspecify.annotations.NullMarked;
