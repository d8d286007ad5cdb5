/** What a clinic offers, over HTTP, for everybody. */
@NullMarked
package clinic.sunwise.booking.protocols.http;

import org.jspecify.annotations.NullMarked;
