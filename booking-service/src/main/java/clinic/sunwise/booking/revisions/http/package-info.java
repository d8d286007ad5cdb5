/** Protocols, their versions and drafts over HTTP. */
@NullMarked
package clinic.sunwise.booking.revisions.http;

import org.jspecify.annotations.NullMarked;
