/** Verdicts on days, and on what could be, over HTTP. */
@NullMarked
package clinic.sunwise.booking.verdicts.http;

import org.jspecify.annotations.NullMarked;
