/** Clinics change their protocols: drafts of further versions, what one would do to what is booked, and its publication. */
@NullMarked
package clinic.sunwise.booking.revisions;

import org.jspecify.annotations.NullMarked;
