/** Messages over HTTP: what was sent, sending it again, a clinic's settings, and the page on which a patient refuses some. */
@NullMarked
package clinic.sunwise.booking.messages.http;

import org.jspecify.annotations.NullMarked;
