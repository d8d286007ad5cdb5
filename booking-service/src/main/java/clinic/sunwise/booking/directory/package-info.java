/** Clinics, who works there, in which rooms, with which devices, and when. */
@NullMarked
package clinic.sunwise.booking.directory;

import org.jspecify.annotations.NullMarked;
