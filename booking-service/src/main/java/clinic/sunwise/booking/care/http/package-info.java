/** Preparation, the steps of a session and aftercare over HTTP: of what a clinic offers, and of an appointment with its days. */
@NullMarked
package clinic.sunwise.booking.care.http;

import org.jspecify.annotations.NullMarked;
