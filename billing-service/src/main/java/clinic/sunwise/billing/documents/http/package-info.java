/** Documents on the wire. */
@NullMarked
package clinic.sunwise.billing.documents.http;

import org.jspecify.annotations.NullMarked;
