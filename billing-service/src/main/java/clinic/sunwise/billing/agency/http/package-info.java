/** What was sent to the tax agency, on the wire. */
@NullMarked
package clinic.sunwise.billing.agency.http;

import org.jspecify.annotations.NullMarked;
